-- Who invited the inviter, fixed when the invited person came; only where the terms pay a second level.
alter table campaign.enrolment add column upline_id uuid;

-- People who sell for the merchant: orders that come by their links earn commission.
create table campaign.store_owner (
    person_id   uuid primary key,
    approved_at timestamptz not null,
    approved_by text not null
);

-- What one order earns the person whose link brought it.
create table campaign.commission (
    order_id    uuid primary key,
    campaign_id uuid not null references campaign.campaign,
    version     integer not null,
    earner_id   uuid not null,
    share_id    uuid not null,
    buyer_id    uuid,
    state       text not null check (state in ('PENDING', 'EARNED', 'UNDONE', 'REFUSED')),
    currency    char(3) not null,
    lines       jsonb not null,
    paid_minor  bigint not null default 0 check (paid_minor >= 0),
    payments    integer not null default 0,
    reason      text,
    ordered_at  timestamptz not null
);
create index commission_of_earner on campaign.commission (earner_id, order_id desc);
create index commission_open on campaign.commission (campaign_id) where state = 'PENDING';
