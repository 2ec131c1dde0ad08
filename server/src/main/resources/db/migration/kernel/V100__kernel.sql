create schema kernel;

-- First answers of commands, by idempotency key.
create table kernel.idempotency (
    owner       text        not null,
    operation   text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    answer      jsonb,
    created_at  timestamptz not null,
    primary key (owner, operation, key)
);
create index idempotency_age on kernel.idempotency (created_at);

-- The journal of business facts. A position is drawn only by kernel.append_facts, after the transaction has its id.
create sequence kernel.journal_position;
create table kernel.journal (
    position    bigint      primary key,
    type        text        not null,
    key         uuid        not null,
    fact        jsonb       not null,
    recorded_at timestamptz not null
);

-- Readers wait for a missing position until every transaction that was running when the gap was first seen has
-- ended. That is only sound when whoever draws a position already has a transaction id.
create function kernel.append_facts(types text[], keys uuid[], facts text[], at timestamptz) returns void
    language plpgsql as $$
begin
    perform pg_current_xact_id();
    insert into kernel.journal (position, type, key, fact, recorded_at)
    select nextval('kernel.journal_position'), f.type, f.key, f.fact::jsonb, at
    from unnest(types, keys, facts) as f (type, key, fact);
end
$$;

create table kernel.subscription (
    name       text        primary key,
    position   bigint      not null,
    updated_at timestamptz not null
);

-- Entries that a subscriber could not take, and everything that followed them under the same key.
create table kernel.parked_entry (
    subscription text        not null references kernel.subscription (name),
    position     bigint      not null,
    key          uuid        not null,
    error        text        not null,
    parked_at    timestamptz not null,
    primary key (subscription, position)
);
create index parked_entry_key on kernel.parked_entry (subscription, key);

create table kernel.timer (
    kind       text        not null,
    key        text        not null,
    due_at     timestamptz not null,
    payload    jsonb,
    attempt    int         not null default 0,
    last_error text,
    primary key (kind, key)
);
create index timer_due on kernel.timer (due_at);

create table kernel.job (
    id               uuid        primary key,
    kind             text        not null,
    title            text        not null,
    state            text        not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    parameters       jsonb       not null,
    checkpoint       jsonb,
    report           jsonb,
    error            text,
    done             bigint      not null default 0,
    total            bigint      not null default 0,
    unit             text        not null default '',
    done_at_start    bigint      not null default 0,
    started_by       text        not null,
    run              int         not null default 0,
    cancel_requested boolean     not null default false,
    heartbeat_at     timestamptz,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz
);
create index job_open on kernel.job (created_at) where state in ('QUEUED', 'RUNNING');
create index job_newest on kernel.job (created_at desc, id desc);

create table kernel.setting (
    key        text        primary key,
    value      jsonb       not null,
    updated_at timestamptz not null
);
