-- Stock. No foreign keys on these tables: every order writes them, and SKUs are never deleted.
create table catalog.stock (
    sku_id     uuid primary key,
    product_id uuid not null,
    received   bigint not null default 0,
    confirmed  bigint not null default 0,
    given_back bigint not null default 0,
    reserved   bigint not null default 0,
    on_hand    bigint generated always as (received - confirmed + given_back) stored,
    constraint stock_never_negative check (reserved >= 0 and received - confirmed + given_back >= reserved)
) with (fillfactor = 50);

-- What an owner (an order, a group) has set aside of a SKU.
-- quantity: asked for; open: still set aside; handed: given to an owner that took from this one;
-- taken: units of the quantity that came from taken_from's reservation
create table catalog.reservation (
    owner      uuid not null,
    sku_id     uuid not null,
    quantity   integer not null check (quantity > 0),
    open       integer not null check (open >= 0),
    confirmed  integer not null default 0 check (confirmed >= 0),
    released   integer not null default 0 check (released >= 0),
    handed     integer not null default 0 check (handed >= 0),
    taken_from uuid,
    taken      integer not null default 0 check (taken between 0 and quantity),
    closed     boolean not null default false,
    opened_at  timestamptz not null,
    primary key (owner, sku_id),
    constraint reservation_adds_up check (open = quantity - confirmed - released - handed),
    constraint reservation_closed_is_empty check (not closed or open = 0)
) with (fillfactor = 80);

create table catalog.stock_move (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    kind     text not null,
    sku_id   uuid not null,
    owner    uuid,
    quantity integer not null,
    reason   text,
    who      text
);
-- A return is booked once.
create unique index stock_given_back_once on catalog.stock_move (owner, sku_id) where kind = 'GIVEN_BACK';
-- The corrections of a SKU, for its history on the screen.
create index stock_corrected on catalog.stock_move (sku_id, id) where kind in ('RECEIVED', 'CORRECTED');
