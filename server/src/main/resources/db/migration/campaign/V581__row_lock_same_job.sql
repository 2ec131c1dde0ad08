-- The yardstick keeps the same promises as a flash sale, see RowLockController: an order of a key once, a limit a person.
drop table campaign.row_lock_order;
create table campaign.row_lock_order (
    id             uuid primary key,
    stock_id       uuid not null,
    person_id      uuid not null,
    key            text not null,
    fingerprint    bytea not null,
    quantity       integer not null,
    contact_sealed bytea not null,
    placed_at      timestamptz not null,
    unique (stock_id, person_id, key)
);
create table campaign.row_lock_buyer (
    stock_id  uuid not null,
    person_id uuid not null,
    units     integer not null,
    primary key (stock_id, person_id)
) with (fillfactor = 70);
