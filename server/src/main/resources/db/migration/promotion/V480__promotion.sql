create schema promotion;

-- A kind of coupon. Its row is locked by whoever issues one of it: issued never passes quantity.
create table promotion.coupon_template (
    id          uuid primary key,
    version     integer not null,
    state       text not null check (state in ('DRAFT', 'ACTIVE', 'PAUSED')),
    terms       jsonb not null,
    quantity    bigint check (quantity > 0),
    issued      bigint not null default 0,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    constraint coupon_template_never_over_issued check (quantity is null or issued <= quantity)
);

-- cause: the business act that issued it; source_*: the ledger account that paid worth_minor for it, if one did.
-- order_id: the order that holds or used it; saved_minor: how much it takes off that order.
create table promotion.coupon (
    id             uuid primary key,
    template_id    uuid not null references promotion.coupon_template (id),
    person_id      uuid not null,
    cause          text not null unique,
    state          text not null check (state in ('USABLE', 'FROZEN', 'USED', 'LAPSED', 'REVOKED')),
    valid_from     timestamptz not null,
    expires_at     timestamptz not null,
    issued_at      timestamptz not null,
    order_id       uuid,
    used_at        timestamptz,
    currency       char(3),
    saved_minor    bigint not null default 0 check (saved_minor >= 0),
    source_kind    text,
    source_owner   uuid,
    worth_minor    bigint not null default 0 check (worth_minor >= 0),
    worth_currency char(3),
    settled        boolean not null default false,
    revoke_asked   text,
    given_by       uuid,
    gift_hash      bytea,
    constraint coupon_held_by_an_order check ((state in ('FROZEN', 'USED')) = (order_id is not null)),
    constraint coupon_saves_within_its_worth check (source_kind is null or saved_minor <= worth_minor)
) with (fillfactor = 85);
create index coupon_of_person on promotion.coupon (person_id, id);
create index coupon_usable on promotion.coupon (person_id, expires_at) where state = 'USABLE';
create index coupon_of_order on promotion.coupon (order_id) where order_id is not null;
create index coupon_of_template on promotion.coupon (template_id, person_id);
create index coupon_given_by on promotion.coupon (given_by, template_id) where given_by is not null;
create index coupon_to_lapse on promotion.coupon (expires_at) where state = 'USABLE';
create unique index coupon_gift on promotion.coupon (gift_hash) where gift_hash is not null;

create table promotion.code_batch (
    id          uuid primary key,
    template_id uuid not null references promotion.coupon_template (id),
    size        integer not null check (size > 0),
    made        integer not null default 0,
    created_at  timestamptz not null,
    created_by  text not null
);
create index code_batch_of_template on promotion.code_batch (template_id, id);

-- Only the hash of a code is kept: who reads the database cannot use one.
create table promotion.code (
    hash       bytea primary key,
    batch_id   uuid not null references promotion.code_batch (id),
    coupon_id  uuid references promotion.coupon (id)
);
create index code_of_batch on promotion.code (batch_id) where coupon_id is not null;

create table promotion.spend_rule (
    id         uuid primary key,
    version    integer not null,
    state      text not null check (state in ('DRAFT', 'ACTIVE', 'PAUSED')),
    terms      jsonb not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
