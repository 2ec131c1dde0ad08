-- The campaign board: a read model of the journal, kept by the subscriber campaign.board and rebuilt by replaying it.

create table campaign.board_campaign (
    campaign_id uuid primary key,
    mechanic text not null,
    started_at timestamptz not null
);

-- Everybody who shared in a campaign or took part in it.
-- shares: links made; visits: openings of these links by others; brought: came by a share;
-- parent_id: the participant who stands above in the tree of spread, earlier in it than this one
create table campaign.board_person (
    campaign_id uuid not null,
    person_id uuid not null,
    shares integer not null default 0,
    visits bigint not null default 0,
    joins integer not null default 0,
    joined_at timestamptz,
    joined_position bigint,
    brought boolean not null default false,
    parent_id uuid,
    depth integer not null default 0,
    children integer not null default 0,
    primary key (campaign_id, person_id),
    check ((joined_at is null) = (joined_position is null)),
    check ((parent_id is null) = (depth = 0))
);
create index board_person_joined on campaign.board_person (campaign_id, joined_position) where joined_position is not null;

create table campaign.board_visitor (
    campaign_id uuid not null,
    visitor_id text not null,
    person_id uuid,
    visits bigint not null,
    primary key (campaign_id, visitor_id)
);

create table campaign.board_channel (
    campaign_id uuid not null,
    channel text not null,
    shares bigint not null default 0,
    visits bigint not null default 0,
    joins bigint not null default 0,
    primary key (campaign_id, channel)
);

create table campaign.board_minute (
    campaign_id uuid not null,
    minute timestamptz not null,
    visits bigint not null default 0,
    joins bigint not null default 0,
    primary key (campaign_id, minute)
);

create table campaign.board_group (
    group_id uuid primary key,
    campaign_id uuid not null,
    state text not null check (state in ('OPEN', 'COMPLETED', 'EXPIRED'))
);
create index board_group_of_campaign on campaign.board_group (campaign_id, state);

-- Paid orders of known people; a referral's orders are those of the people it brought.
create table campaign.board_order (
    order_id uuid primary key,
    person_id uuid not null,
    campaign_id uuid,
    paid_at timestamptz not null,
    total_minor bigint not null,
    discount_minor bigint not null,
    refunded_minor bigint not null default 0,
    currency char(3) not null,
    first boolean not null,
    returned boolean not null default false
);
create index board_order_of_campaign on campaign.board_order (campaign_id, paid_at) where campaign_id is not null;
create index board_order_of_person on campaign.board_order (person_id, paid_at);

-- Rewards held or granted, and not rejected or clawed back since.
create table campaign.board_reward (
    reward_id uuid primary key,
    campaign_id uuid not null,
    amount_minor bigint not null,
    held_at timestamptz not null
);
create index board_reward_of_campaign on campaign.board_reward (campaign_id, held_at);
