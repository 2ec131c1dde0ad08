create schema analytics;

-- Read models, rebuilt from the journal at any time. A day is a calendar day of the shop.
create table analytics.sales_day (
    day           date    not null,
    currency      char(3) not null,
    orders        bigint  not null,
    guest_orders  bigint  not null,
    new_customers bigint  not null,
    gross_minor   bigint  not null,
    refunds_minor bigint  not null,
    refunds       bigint  not null,
    primary key (day, currency)
);

create table analytics.product_day (
    day           date    not null,
    product_id    uuid    not null,
    currency      char(3) not null,
    quantity      bigint  not null,
    sales_minor   bigint  not null,
    primary key (day, product_id, currency)
);

create table analytics.buyer_day (
    day         date    not null,
    person_id   uuid    not null,
    orders      bigint  not null,
    primary key (day, person_id)
);

-- Spent counts in the currency of the person's first order.
create table analytics.buyer (
    person_id      uuid        primary key,
    currency       char(3)     not null,
    orders         bigint      not null,
    spent_minor    bigint      not null,
    first_order_at timestamptz,
    last_order_at  timestamptz
);
create index buyer_spent on analytics.buyer (spent_minor desc, person_id desc);
create index buyer_orders on analytics.buyer (orders desc, person_id desc);

create table analytics.registered_day (
    day    date   primary key,
    people bigint not null
);
