-- What goods were asked for and really sold for, so that a promotion can be held against the days before it.

-- A price and since when it was asked for.
create table catalog.sku_price (
    sku_id      uuid not null,
    since_at    timestamptz not null,
    currency    char(3) not null,
    price_minor bigint not null,
    primary key (sku_id, since_at)
);
insert into catalog.sku_price (sku_id, since_at, currency, price_minor)
select k.id, p.updated_at, k.currency, k.price_minor
  from catalog.sku k join catalog.product p on p.id = k.product_id
 where k.retired_at is null;

-- The lowest price of a piece that was really paid in an hour.
create table catalog.sku_charged (
    sku_id       uuid not null,
    hour_at      timestamptz not null,
    currency     char(3) not null,
    lowest_minor bigint not null,
    primary key (sku_id, hour_at, currency)
) with (fillfactor = 80);
