-- Traces by which accounts of the same people are recognised, and rewards that somebody has to look at.
create schema if not exists risk;

-- value: a keyed fingerprint; what it was made of is kept nowhere
create table risk.signal (
    person_id uuid not null,
    kind      text not null,
    value     bytea not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    primary key (person_id, kind, value)
) with (fillfactor = 85);
create index signal_by_value on risk.signal (kind, value);
create index signal_by_age on risk.signal (last_at);

-- subject: what is looked at, as a kind and an id
create table risk.review (
    id             uuid primary key,
    subject        text not null unique,
    state          text not null check (state in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'REFUSED')),
    person_id      uuid not null,
    counterpart_id uuid,
    context        text not null,
    title_zh       text not null,
    title_en       text not null,
    amount_minor   bigint not null,
    currency       char(3) not null,
    reasons        jsonb not null,
    opened_at      timestamptz not null,
    decided_at     timestamptz,
    decided_by     text,
    note           text
);
create index review_by_state on risk.review (state, id desc);
create index review_by_person on risk.review (person_id, id desc);
