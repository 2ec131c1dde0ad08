create schema ledger;

-- One row per account that was ever posted to. Guarded accounts keep their balance here, under the row's lock and never
-- below zero; open accounts have no balance here, so that nobody queues for a hot row: theirs is the sum of postings.
create table ledger.account (
    id         uuid   primary key,
    kind       text   not null,
    owner      uuid   not null,
    currency   char(3) not null,
    guarded    boolean not null,
    balance_minor bigint not null default 0,
    unique (kind, owner, currency),
    constraint never_below_zero check (not guarded or balance_minor >= 0)
);

create table ledger.transfer (
    id              uuid        primary key,
    idempotency_key text        not null unique,
    description     text        not null,
    fingerprint     bytea       not null,
    posted_at       timestamptz not null
);

create table ledger.posting (
    transfer_id  uuid   not null references ledger.transfer (id),
    line         int    not null,
    account_id   uuid   not null references ledger.account (id),
    amount_minor bigint not null,
    primary key (transfer_id, line)
);
create index posting_account on ledger.posting (account_id, transfer_id desc);
