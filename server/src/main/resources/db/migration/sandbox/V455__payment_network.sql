-- The sandbox payment network: a stand-in for a real one, so it keeps books of its own.
create schema if not exists sandbox;

-- reference: the merchant's id of the payment
create table sandbox.payment (
    id             uuid primary key,
    reference      uuid not null unique,
    subject        text not null,
    currency       char(3) not null,
    amount_minor   bigint not null check (amount_minor > 0),
    refunded_minor bigint not null default 0,
    state          text not null check (state in ('OPEN', 'DECLINED', 'PAID', 'CLOSED')),
    notify_url     text not null,
    return_path    text not null,
    events         integer not null default 0,
    created_at     timestamptz not null,
    paid_at        timestamptz,
    constraint sandbox_refunds_within_amount check (refunded_minor between 0 and amount_minor)
);

create table sandbox.refund (
    id           uuid primary key,
    reference    uuid not null unique,
    payment_id   uuid not null references sandbox.payment (id),
    currency     char(3) not null,
    amount_minor bigint not null check (amount_minor > 0),
    state        text not null check (state in ('PENDING', 'SUCCEEDED', 'FAILED')),
    reason       text,
    created_at   timestamptz not null,
    settled_at   timestamptz
);

-- What the merchant is told; kept until it is acknowledged.
create table sandbox.callback (
    id           uuid primary key,
    url          text not null,
    body         text not null,
    copies       integer not null,
    attempts     integer not null default 0,
    created_at   timestamptz not null,
    delivered_at timestamptz,
    last_answer  text
);

-- How the network behaves; one row
create table sandbox.payment_behaviour (
    one        boolean primary key default true check (one),
    delay_ms   integer not null default 0,
    duplicates integer not null default 0,
    reorder    boolean not null default false,
    fail_rate  double precision not null default 0 check (fail_rate between 0 and 1)
);
insert into sandbox.payment_behaviour default values;
