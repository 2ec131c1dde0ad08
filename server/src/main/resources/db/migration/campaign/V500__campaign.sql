create schema if not exists campaign;

create table campaign.campaign (
    id           uuid primary key,
    mechanic     text not null,
    state        text not null,
    version      integer not null check (version > 0),
    currency     char(3) not null,
    product_id   uuid,
    funded_minor bigint not null default 0 check (funded_minor >= 0),
    submitted_by text,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index campaign_by_state on campaign.campaign (state, mechanic);
create index campaign_by_product on campaign.campaign (product_id) where product_id is not null;

-- Written once, never changed.
create table campaign.specification (
    campaign_id uuid not null references campaign.campaign,
    version     integer not null,
    document    jsonb not null,
    written_at  timestamptz not null,
    written_by  text not null,
    primary key (campaign_id, version)
);

-- Who moved a campaign through its life, and why.
create table campaign.transition (
    id          uuid primary key,
    campaign_id uuid not null references campaign.campaign,
    version     integer not null,
    from_state  text,
    to_state    text not null,
    who         text not null,
    reason      text,
    at          timestamptz not null
);
create index transition_of_campaign on campaign.transition (campaign_id, at);

-- The gate of a campaign: whoever wants to take part passes it one after the other (row lock), so that caps and the
-- free budget are looked at by one at a time. live: participations that count against the caps.
create table campaign.intake (
    campaign_id uuid primary key references campaign.campaign,
    live        integer not null default 0 check (live >= 0)
) with (fillfactor = 50);

-- Everybody's taking part, of whatever mechanic. Not live: given up, refused or undone; does not count against caps.
create table campaign.participation (
    id          uuid primary key,
    campaign_id uuid not null references campaign.campaign,
    version     integer not null,
    person_id   uuid not null,
    live        boolean not null default true,
    joined_at   timestamptz,
    begun_at    timestamptz not null
);
create index participation_of_person on campaign.participation (campaign_id, person_id);
create index participation_by_day on campaign.participation (campaign_id, begun_at) where live;

-- What is left of a worst case that was set aside of the budget, and where it may still be needed.
create table campaign.reservation (
    key          text primary key,
    campaign_id  uuid not null references campaign.campaign,
    amount_minor bigint not null check (amount_minor >= 0),
    currency     char(3) not null,
    reserved_at  timestamptz not null
);
create index reservation_of_campaign on campaign.reservation (campaign_id) where amount_minor > 0;
