-- Cash on its way out. What it comes to (fee, tax, net) is fixed when it is asked for; payee: who is paid, sealed.
create table wallet.withdrawal (
    id               uuid        primary key,
    person_id        uuid        not null,
    currency         char(3)     not null,
    amount_minor     bigint      not null check (amount_minor > 0),
    fee_minor        bigint      not null check (fee_minor >= 0),
    tax_minor        bigint      not null check (tax_minor >= 0),
    state            text        not null check (
        state in ('REQUESTED', 'APPROVED', 'PAID', 'REJECTED', 'CANCELLED', 'FAILED')),
    payee_hint       text        not null,
    payee            bytea       not null,
    terms_version    int         not null,
    approvals_needed int         not null,
    corrected_by     uuid,
    provider         text,
    reference        text,
    attempts         int         not null default 0,
    last_error       text,
    reason           text,
    requested_at     timestamptz not null,
    ended_at         timestamptz,
    constraint something_is_left check (fee_minor + tax_minor < amount_minor)
);
create index withdrawal_of_person on wallet.withdrawal (person_id, id desc);
create index withdrawal_by_state on wallet.withdrawal (state, id desc);

-- What happened to it, and who did it.
create table wallet.withdrawal_step (
    id            uuid        primary key,
    withdrawal_id uuid        not null references wallet.withdrawal,
    kind          text        not null,
    operator_id   uuid,
    who           text,
    note          text,
    at            timestamptz not null
);
create index step_of_withdrawal on wallet.withdrawal_step (withdrawal_id, id);
-- Nobody approves twice.
create unique index one_approval_each on wallet.withdrawal_step (withdrawal_id, operator_id) where kind = 'APPROVED';
