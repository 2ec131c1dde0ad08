create schema wallet;

-- One row per person and unit. Whoever changes lots of the person holds it, so that nothing is spent twice.
create table wallet.purse (
    person_id uuid    not null,
    unit      char(3) not null,
    primary key (person_id, unit)
);

-- What is left of each credit. A negative one is a debt: of a credit that was taken back after it was spent.
-- source: the account of the ledger it came from. returned: how much of it the source has back.
create table wallet.lot (
    id              uuid        primary key,
    person_id       uuid        not null,
    unit            char(3)     not null,
    cause           text        not null unique,
    source_kind     text        not null,
    source_owner    uuid        not null,
    amount_minor    bigint      not null,
    remaining_minor bigint      not null,
    returned_minor  bigint      not null default 0,
    available_at    timestamptz not null,
    expires_at      timestamptz,
    created_at      timestamptz not null,
    constraint remaining_within_amount check (
        amount_minor > 0 and remaining_minor between 0 and amount_minor
        or amount_minor < 0 and remaining_minor between amount_minor and 0),
    constraint returned_within_amount check (returned_minor between 0 and greatest(amount_minor, 0)),
    constraint expires_after_available check (expires_at > available_at)
) with (fillfactor = 80);
create index lot_with_something_left on wallet.lot (person_id, unit) where remaining_minor <> 0;

-- What happened to a wallet: its statement. other: the account on the other side. undoes: what a later entry takes back.
create table wallet.entry (
    id           uuid        primary key,
    person_id    uuid        not null,
    unit         char(3)     not null,
    kind         text        not null check (
        kind in ('CREDIT', 'DEBIT', 'TAKEN_BACK', 'RETURNED', 'EXPIRED', 'REPAID')),
    cause        text        not null unique,
    amount_minor bigint      not null,
    zh           text        not null,
    en           text        not null,
    reason       text,
    other_kind   text,
    other_owner  uuid,
    undoes       uuid        references wallet.entry,
    at           timestamptz not null
);
create index entry_of_person on wallet.entry (person_id, unit, id desc);
create index entry_undoing on wallet.entry (undoes) where undoes is not null;

-- How an entry changed lots.
create table wallet.part (
    entry_id     uuid   not null references wallet.entry,
    line         int    not null,
    lot_id       uuid   not null references wallet.lot,
    amount_minor bigint not null check (amount_minor <> 0),
    primary key (entry_id, line)
);
create index part_of_lot on wallet.part (lot_id);
