-- cuts_minor: all cuts, drawn when it was opened. made: how many of them were made.
create table campaign.bargain (
    id             uuid primary key,
    campaign_id    uuid not null references campaign.campaign,
    version        integer not null,
    person_id      uuid not null,
    product_id     uuid not null,
    sku_id         uuid not null,
    list_minor     bigint not null,
    cuts_minor     bigint[] not null,
    made           integer not null default 0,
    currency       char(3) not null,
    state          text not null check (state in ('OPEN', 'REACHED', 'ORDERED', 'BOUGHT', 'EXPIRED', 'UNDONE')),
    opened_at      timestamptz not null,
    expires_at     timestamptz not null,
    order_id       uuid,
    discount_minor bigint,
    constraint bargain_never_below_its_floor check (made between 0 and cardinality(cuts_minor))
) with (fillfactor = 70);
create index bargain_of_person on campaign.bargain (person_id, opened_at desc);
create index bargain_open on campaign.bargain (campaign_id) where state in ('OPEN', 'REACHED', 'ORDERED');
create unique index bargain_of_order on campaign.bargain (order_id) where order_id is not null;
-- One person has at most one bargain under way in a campaign.
create unique index bargain_one_under_way on campaign.bargain (campaign_id, person_id)
    where state in ('OPEN', 'REACHED', 'ORDERED');

create table campaign.bargain_help (
    bargain_id   uuid not null references campaign.bargain,
    person_id    uuid not null,
    cuts         integer not null check (cuts > 0),
    amount_minor bigint not null check (amount_minor > 0),
    helped_at    timestamptz not null,
    primary key (bargain_id, person_id)
);
