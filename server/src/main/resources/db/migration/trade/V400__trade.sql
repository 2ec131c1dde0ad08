-- Carts, orders, payments, refunds. Orders are written by the thousand, so their tables carry no foreign keys among
-- themselves; Orders.verify() proves instead that nothing is missing.
create schema if not exists trade;

create sequence trade.order_number start 10000001 cache 50;

-- owner: 'p:' and a person's id, or 'v:' and a visitor's
create table trade.cart_line (
    owner    text not null,
    sku_id   uuid not null,
    quantity integer not null check (quantity > 0),
    added_at timestamptz not null,
    primary key (owner, sku_id)
);

-- id: time-sorted by placed_at, for imported orders too, so that the order of ids is the order of time.
-- number: unique within its source; 'shop' is this shop.
create table trade.orders (
    id              uuid primary key,
    source          text not null,
    number          text not null,
    person_id       uuid,
    visitor_id      text,
    state           text not null check (state in ('AWAITING_PAYMENT', 'PAID', 'FULFILLED', 'COMPLETED', 'CANCELLED')),
    held            boolean not null,
    campaign_id     uuid,
    group_id        uuid,
    share_code      text,
    offer_version   integer,
    offer_title_zh  text,
    offer_title_en  text,
    currency        char(3) not null,
    goods_minor     bigint not null,
    discount_minor  bigint not null,
    shipping_minor  bigint not null,
    total_minor     bigint not null,
    refunded_minor  bigint not null default 0,
    first_paid      boolean not null default false,
    note            text,
    contact_sealed  bytea,
    phone_index     bytea,
    placed_at       timestamptz not null,
    pay_by          timestamptz,
    paid_at         timestamptz,
    released_at     timestamptz,
    fulfilled_at    timestamptz,
    carrier         text,
    tracking_number text,
    complete_by     timestamptz,
    completed_at    timestamptz,
    cancelled_at    timestamptz,
    cancel_reason   text,
    constraint orders_total_adds_up check (total_minor = goods_minor - discount_minor + shipping_minor),
    constraint orders_refunds_within_total check (refunded_minor >= 0 and (refunded_minor <= total_minor or refunded_minor = 0)),
    constraint orders_no_negative_total check (total_minor >= 0 or source <> 'shop')
) with (fillfactor = 85);
create unique index orders_by_number on trade.orders (number, source);
create index orders_by_person on trade.orders (person_id, id) where person_id is not null;
create index orders_by_phone on trade.orders (phone_index) where phone_index is not null;
create index orders_to_pay on trade.orders (pay_by) where state = 'AWAITING_PAYMENT';
create index orders_to_complete on trade.orders (complete_by) where state = 'FULFILLED';

-- unit_price: exactly as the source had it, only where it is finer than a minor unit
create table trade.order_line (
    order_id         uuid not null,
    line             smallint not null,
    sku_id           uuid,
    product_id       uuid,
    code             text not null,
    title            text not null,
    options_text     text not null default '',
    image_url        text not null default '',
    kind             text not null default 'GOODS',
    quantity         integer not null,
    unit_price_minor bigint not null,
    unit_price       numeric,
    discount_minor   bigint not null default 0,
    total_minor      bigint not null,
    returned         integer not null default 0,
    refunded_minor   bigint not null default 0,
    primary key (order_id, line),
    constraint order_line_refunds_within_total check (refunded_minor >= 0 and (refunded_minor <= total_minor or refunded_minor = 0)),
    constraint order_line_returns_within_quantity check (returned >= 0 and (returned <= quantity or returned = 0))
) with (fillfactor = 90);

-- What a person bought in all; without a first order when only credit notes of another system are known. Its row lock decides which order of a person was paid first.
create table trade.buyer (
    person_id      uuid primary key,
    first_order_id uuid,
    first_order_at timestamptz,
    last_order_at  timestamptz,
    orders         integer not null,
    currency       char(3) not null,
    spent_minor    bigint not null
) with (fillfactor = 80);

create table trade.payment (
    id             uuid primary key,
    order_id       uuid not null,
    provider       text not null,
    provider_ref   text,
    pay_url        text,
    state          text not null check (state in ('PENDING', 'PAID', 'FAILED', 'CLOSED')),
    currency       char(3) not null,
    amount_minor   bigint not null check (amount_minor > 0),
    refunded_minor bigint not null default 0,
    created_at     timestamptz not null,
    paid_at        timestamptz,
    check_at       timestamptz,
    checks         integer not null default 0,
    constraint payment_refunds_within_amount check (refunded_minor between 0 and amount_minor)
);
create index payment_by_order on trade.payment (order_id);
create unique index payment_one_open_per_order on trade.payment (order_id) where state = 'PENDING';
-- Payments of which the provider is asked again, in case its callback was lost.
create index payment_to_check on trade.payment (check_at) where check_at is not null;

-- kind: ORDER gives back what an order cost; LATE and SURPLUS give back money that came for an order already called off
-- or already paid. CREDIT is the credit note of another system: no order, no payment, a source and a number.
create table trade.refund (
    id              uuid primary key,
    kind            text not null check (kind in ('ORDER', 'LATE', 'SURPLUS', 'CREDIT')),
    order_id        uuid,
    payment_id      uuid,
    source          text,
    number          text,
    person_id       uuid,
    currency        char(3) not null,
    amount_minor    bigint not null,
    state           text not null check (state in ('REQUESTED', 'SETTLED', 'FAILED')),
    reason          text not null,
    idempotency_key text,
    fingerprint     text,
    cumulative_minor bigint not null default 0,
    requested_at    timestamptz not null,
    settled_at      timestamptz,
    attempts        integer not null default 0,
    last_error      text
);
create index refund_by_order on trade.refund (order_id) where order_id is not null;
create index refund_by_payment on trade.refund (payment_id) where payment_id is not null;
create index refund_failed on trade.refund (requested_at) where state = 'FAILED';
create unique index refund_once on trade.refund (order_id, idempotency_key) where idempotency_key is not null;
create unique index refund_by_number on trade.refund (number, source) where number is not null;

-- line: the order's line; for a credit note its own counting
create table trade.refund_line (
    refund_id    uuid not null,
    line         smallint not null,
    sku_id       uuid,
    product_id   uuid,
    code         text not null default '',
    title        text not null default '',
    kind         text not null default 'GOODS',
    quantity     integer not null,
    unit_price   numeric,
    amount_minor bigint not null,
    primary key (refund_id, line)
);

-- What a person must look at: money that does not match what was agreed.
create table trade.alarm (
    id         uuid primary key,
    kind       text not null,
    payment_id uuid,
    detail     text not null,
    raised_at  timestamptz not null,
    unique (kind, payment_id, detail)
);
