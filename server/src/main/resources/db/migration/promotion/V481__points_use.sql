-- How many points an order was paid with.
create table promotion.points_use (
    order_id  uuid primary key,
    person_id uuid not null,
    points    bigint not null check (points > 0),
    used_at   timestamptz not null
);
