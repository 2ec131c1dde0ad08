-- reached: how many people it had when it completed; that decides the price
create table campaign.buying_group (
    id           uuid primary key,
    campaign_id  uuid not null references campaign.campaign,
    version      integer not null,
    product_id   uuid not null,
    state        text not null check (state in ('OPEN', 'COMPLETED', 'EXPIRED')),
    size         integer not null check (size >= 2),
    taken        integer not null check (taken >= 0),
    reached      integer,
    opened_at    timestamptz not null,
    expires_at   timestamptz not null,
    closed_at    timestamptz,
    constraint group_never_too_large check (taken <= size)
) with (fillfactor = 70);
create index buying_group_open on campaign.buying_group (product_id, (size - taken), expires_at) where state = 'OPEN';
create index buying_group_of_campaign on campaign.buying_group (campaign_id, state);

-- The part that an order has in a group-buy; it belongs to a group once its payment found a place.
-- group_id: the group it has a place in, or wanted one in; null: opens one when it is paid
create table campaign.group_member (
    order_id     uuid primary key,
    campaign_id  uuid not null references campaign.campaign,
    version      integer not null,
    group_id     uuid,
    person_id    uuid not null,
    state        text not null check (state in
        ('PAYING', 'ABANDONED', 'JOINED', 'DISPLACED', 'WITHDRAWN', 'REFUND_DUE', 'REFUNDED', 'COMPLETED')),
    leader       boolean not null,
    perk         boolean not null,
    goods        jsonb not null,
    share_code   text,
    choose_by    timestamptz,
    joined_at    timestamptz,
    settled_at   timestamptz,
    placed_at    timestamptz not null
);
create index group_member_of_group on campaign.group_member (group_id, joined_at);
create index group_member_of_person on campaign.group_member (person_id, placed_at desc);
create index group_member_open on campaign.group_member (campaign_id)
    where state in ('PAYING', 'JOINED', 'DISPLACED', 'REFUND_DUE') or (state = 'COMPLETED' and settled_at is null);
-- One person has at most one place in a group.
create unique index group_member_one_place on campaign.group_member (group_id, person_id) where state in ('JOINED', 'COMPLETED');
