-- What members of a level pay for a piece of a variant, in place of the level's share. level: counted from 1.
create table promotion.member_price (
    sku_id      uuid not null,
    product_id  uuid not null,
    level       integer not null check (level > 0),
    price_minor bigint not null check (price_minor > 0),
    currency    char(3) not null,
    changed_at  timestamptz not null,
    primary key (sku_id, level)
);
create index member_price_of_product on promotion.member_price (product_id);
