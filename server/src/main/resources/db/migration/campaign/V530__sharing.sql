-- Shares, the touches they get, and the invitation forest.
create schema if not exists campaign;

create table campaign.share (
    id uuid primary key,
    code text not null unique,
    person_id uuid not null,
    campaign_id uuid,
    target_kind text not null check (target_kind in ('GROUP', 'CAMPAIGN', 'PRODUCT', 'INVITE')),
    target_id uuid,
    channel text not null check (channel in ('WECHAT', 'MOMENTS', 'WEIBO', 'LINK', 'POSTER', 'EMAIL')),
    visitor_id text,
    created_at timestamptz not null,
    check ((target_kind = 'INVITE') = (target_id is null)),
    -- sharing the same thing by the same channel again gives the same link
    constraint share_once unique nulls not distinct (person_id, campaign_id, target_kind, target_id, channel)
);
create index share_by_campaign on campaign.share (campaign_id, created_at) where campaign_id is not null;

-- One row for a browser, a share and a half hour: what is counted as one visit.
create table campaign.touch (
    share_id uuid not null references campaign.share (id),
    visitor_id text not null,
    slot bigint not null,
    person_id uuid,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (share_id, visitor_id, slot),
    check (first_at <= last_at)
);
create index touch_by_visitor on campaign.touch (visitor_id, last_at);
create index touch_by_person on campaign.touch (person_id, last_at) where person_id is not null;

-- The browsers in which a person was signed in.
create table campaign.known_browser (
    person_id uuid not null,
    visitor_id text not null,
    primary key (person_id, visitor_id)
);

-- Who brought whom. The key makes the place of a person unique; the reference by person and depth makes every edge lead
-- one step down, so there can be no cycle however the rows came about.
create table campaign.forest_place (
    person_id uuid primary key,
    inviter_id uuid,
    depth integer not null check (depth >= 0),
    inviter_depth integer generated always as (depth - 1) stored,
    campaign_id uuid,
    share_id uuid references campaign.share (id),
    placed_at timestamptz not null,
    constraint forest_depth unique (person_id, depth),
    constraint forest_inviter foreign key (inviter_id, inviter_depth) references campaign.forest_place (person_id, depth),
    check (inviter_id <> person_id),
    check ((inviter_id is null) = (depth = 0))
);
create index forest_by_inviter on campaign.forest_place (inviter_id, placed_at) where inviter_id is not null;
