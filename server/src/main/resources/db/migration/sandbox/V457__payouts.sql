-- What the network paid to people on the merchant's behalf. reference: the merchant's id of it.
create table sandbox.payout (
    id           uuid primary key,
    reference    uuid not null unique,
    account      text not null,
    currency     char(3) not null,
    amount_minor bigint not null check (amount_minor > 0),
    state        text not null check (state in ('PENDING', 'SUCCEEDED', 'REFUSED')),
    asked        integer not null default 1,
    created_at   timestamptz not null,
    settled_at   timestamptz
);
