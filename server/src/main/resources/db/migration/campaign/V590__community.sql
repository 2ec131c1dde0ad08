-- Where orders of a round are picked up. The phone and the exact words are those that shoppers see.
create table campaign.pickup_point (
    id         uuid primary key,
    name       text not null,
    region     text not null,
    street     text not null,
    phone      text not null,
    hours      text not null,
    open       boolean not null default true,
    created_at timestamptz not null
);

-- Who may open rounds for a point and hands out its orders.
create table campaign.pickup_leader (
    point_id  uuid not null references campaign.pickup_point,
    person_id uuid not null,
    since     timestamptz not null,
    primary key (point_id, person_id)
);
create index pickup_leader_by_person on campaign.pickup_leader (person_id);

create table campaign.community_round (
    id          uuid primary key,
    campaign_id uuid not null references campaign.campaign,
    version     integer not null,
    point_id    uuid not null references campaign.pickup_point,
    leader_id   uuid not null,
    state       text not null check (state in ('OPEN', 'CONFIRMED', 'FAILED')),
    paid_pieces integer not null default 0 check (paid_pieces >= 0),
    opened_at   timestamptz not null,
    cut_off_at  timestamptz not null,
    closed_at   timestamptz,
    arrived_at  timestamptz
);
create index community_round_of_campaign on campaign.community_round (campaign_id, cut_off_at);
create index community_round_of_point on campaign.community_round (point_id, opened_at desc);
create unique index community_round_one_open on campaign.community_round (campaign_id, point_id) where state = 'OPEN';

-- The part that an order has in a round. code: what the neighbour shows at the point, unique among those to be picked up.
create table campaign.community_order (
    order_id       uuid primary key,
    round_id       uuid not null references campaign.community_round,
    campaign_id    uuid not null,
    person_id      uuid not null,
    state          text not null check (state in ('PAYING', 'ABANDONED', 'JOINED', 'REFUND_DUE', 'REFUNDED', 'CONFIRMED', 'PICKED_UP')),
    pieces         integer not null check (pieces > 0),
    discount_minor bigint not null,
    commission_minor bigint not null,
    currency       char(3) not null,
    code           text not null,
    share_code     text,
    placed_at      timestamptz not null,
    picked_up_at   timestamptz
);
create index community_order_of_round on campaign.community_order (round_id, placed_at);
create unique index community_order_code on campaign.community_order (round_id, code);
create index community_order_open on campaign.community_order (campaign_id)
    where state in ('PAYING', 'JOINED', 'REFUND_DUE', 'CONFIRMED');
