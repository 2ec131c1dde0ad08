-- A change of a running campaign that waits until a second person has answered for what the law pack says about it.
create table campaign.proposal (
    campaign_id uuid primary key references campaign.campaign,
    id          uuid not null unique,
    based_on    integer not null,
    document    jsonb not null,
    author      text not null,
    at          timestamptz not null
);
