-- What a flash sale has of one variant: set aside from the catalogue's stock (the id is the owner there) before it opens.
-- left_units: what nobody has been promised yet. returns: how often units came back; a node that has seen "sold out" at one
-- count knows by a higher one that it must look again.
create table campaign.flash_shelf (
    id             uuid primary key,
    campaign_id    uuid not null references campaign.campaign,
    version        integer not null,
    product_id     uuid not null,
    sku_id         uuid not null,
    price_minor    bigint not null check (price_minor > 0),
    list_minor     bigint not null,
    discount_minor bigint not null check (discount_minor >= 0),
    currency       char(3) not null,
    per_person     integer not null check (per_person > 0),
    opens_at       timestamptz not null,
    wanted         integer not null,
    units          integer not null check (units >= 0),
    left_units     integer not null,
    returns        bigint not null default 0,
    closed         boolean not null default false,
    unique (campaign_id, sku_id),
    constraint flash_shelf_never_oversold check (left_units >= 0 and left_units <= units)
) with (fillfactor = 50);

-- A unit or more promised to a person, durable before it is acknowledged. It becomes an order right after, with the key below
-- as its idempotency key; no other row is written for it before. No foreign key: the shelf is locked whenever one is written.
create table campaign.flash_claim (
    id             uuid primary key,
    shelf_id       uuid not null,
    campaign_id    uuid not null,
    person_id      uuid not null,
    visitor_id     text,
    key            text not null,
    fingerprint    bytea not null,
    quantity       integer not null check (quantity > 0),
    share_code     text,
    contact_sealed bytea not null,
    state          text not null check (state in ('ACCEPTED', 'ORDERED', 'PAID', 'CANCELLED', 'FAILED')),
    order_id       uuid,
    booked_minor   bigint not null default 0,
    problem        text,
    accepted_at    timestamptz not null,
    ordered_at     timestamptz
);
create unique index flash_claim_key on campaign.flash_claim (campaign_id, person_id, key);
create index flash_claim_unplaced on campaign.flash_claim (accepted_at) where state = 'ACCEPTED';
create index flash_claim_open on campaign.flash_claim (shelf_id) where state in ('ACCEPTED', 'ORDERED');

-- How many units a person has of a sale; changes under the lock of the sale's shelves.
create table campaign.flash_buyer (
    campaign_id uuid not null,
    person_id   uuid not null,
    units       integer not null check (units >= 0),
    primary key (campaign_id, person_id)
) with (fillfactor = 70);

-- The yardstick for flash sales, see RowLockController: one row for the stock, locked by every order.
create table campaign.row_lock_stock (id uuid primary key, left_units integer not null);
create table campaign.row_lock_order (id uuid primary key, stock_id uuid not null, person_id uuid not null, placed_at timestamptz not null);
