-- What paid orders earned in points, so that refunds take back their share.
create table promotion.points_earned (
    order_id  uuid primary key,
    person_id uuid not null,
    points    bigint not null check (points > 0),
    earned_at timestamptz not null
);
