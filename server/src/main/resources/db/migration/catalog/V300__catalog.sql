-- Goods, their variants and pictures.
create schema if not exists catalog;

create table catalog.category (
    id         uuid primary key,
    parent_id  uuid references catalog.category (id),
    name_zh    text not null,
    name_en    text not null,
    slug       text not null unique,
    position   integer not null default 0,
    created_at timestamptz not null
);

create table catalog.brand (
    id         uuid primary key,
    name       text not null unique,
    created_at timestamptz not null
);

create table catalog.media (
    id          uuid primary key,
    hash        text not null unique,
    format      text not null,
    width       integer not null,
    height      integer not null,
    bytes       bigint not null,
    uploaded_by text not null,
    created_at  timestamptz not null
);

-- price_*: of the variants on sale, kept with them, so that lists need no join
create table catalog.product (
    id               uuid primary key,
    title            text not null,
    title_en         text,
    subtitle         text,
    description      text not null default '',
    category_id      uuid references catalog.category (id),
    brand_id         uuid references catalog.brand (id),
    state            text not null check (state in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
    version          bigint not null default 1,
    options          jsonb not null default '[]',
    currency         char(3) not null,
    price_from_minor bigint not null,
    price_to_minor   bigint not null,
    list_price_minor bigint,
    source           text,
    source_code      text,
    edited           boolean not null default false,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    published_at     timestamptz,
    unique (source, source_code)
);
create index product_by_update on catalog.product (updated_at desc, id desc);
create index product_by_category on catalog.product (category_id);
create index product_by_brand on catalog.product (brand_id);

create table catalog.product_media (
    product_id uuid not null references catalog.product (id) on delete cascade,
    position   integer not null,
    media_id   uuid not null references catalog.media (id),
    primary key (product_id, position)
);
create index product_media_by_media on catalog.product_media (media_id);

-- A variant that left the range stays, because orders refer to it.
create table catalog.sku (
    id               uuid primary key,
    product_id       uuid not null references catalog.product (id),
    code             text not null,
    options_text     text not null default '',
    options          jsonb not null default '{}',
    price_minor      bigint not null check (price_minor >= 0),
    list_price_minor bigint,
    currency         char(3) not null,
    position         integer not null default 0,
    retired_at       timestamptz
);
create index sku_by_product on catalog.sku (product_id, position);
create unique index sku_code on catalog.sku (code) where retired_at is null;

create table catalog.product_sales (
    product_id uuid primary key,
    sold       bigint not null
) with (fillfactor = 60);
