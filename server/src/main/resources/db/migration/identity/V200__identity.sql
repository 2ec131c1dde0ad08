create schema if not exists identity;

-- Shoppers. The phone is kept encrypted; phone_index is its keyed blind index.
create table identity.person (
    id               uuid primary key,
    nickname         text        not null,
    phone_sealed     bytea,
    phone_index      bytea unique,
    password_hash    text,
    source           text        not null check (source in ('SIGNED_UP', 'IMPORTED')),
    import_source    text,
    import_reference text,
    country          text,
    created_at       timestamptz not null,
    seen_at          timestamptz,
    unique (import_source, import_reference),
    check ((phone_sealed is null) = (phone_index is null)),
    check ((source = 'IMPORTED') = (import_source is not null)),
    check ((import_source is null) = (import_reference is null))
);
create index person_newest on identity.person (created_at desc, id desc);

-- The address book. sealed is the encrypted JSON of name, phone, region and street.
create table identity.address (
    id         uuid primary key,
    person_id  uuid        not null references identity.person on delete cascade,
    sealed     bytea       not null,
    preferred  boolean     not null,
    created_at timestamptz not null
);
create index address_of_person on identity.address (person_id, created_at);
create unique index address_one_preferred on identity.address (person_id) where preferred;

-- The one live code of a phone. code_hash is keyed: six digits alone would be guessed from a copy of the table.
create table identity.sign_in_code (
    phone_index   bytea primary key,
    code_hash     bytea       not null,
    expires_at    timestamptz not null,
    attempts_left integer     not null check (attempts_left > 0)
);

create table identity.operator (
    id                   uuid primary key,
    username             text        not null,
    password_hash        text        not null,
    must_change_password boolean     not null,
    roles                text[]      not null,
    active               boolean     not null default true,
    demo                 boolean     not null default false,
    totp_sealed          bytea,
    totp_confirmed       boolean     not null default false,
    totp_last_step       bigint      not null default 0,
    created_at           timestamptz not null,
    check (not totp_confirmed or totp_sealed is not null)
);
create unique index operator_username on identity.operator (lower(username));

create table identity.api_key (
    id           uuid primary key,
    name         text        not null,
    role         text        not null,
    key_hash     bytea       not null unique,
    hint         text        not null,
    created_by   text        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

-- Sessions of shoppers and operators, known by the hash of their token.
create table identity.session (
    token_hash  bytea primary key,
    person_id   uuid references identity.person on delete cascade,
    operator_id uuid references identity.operator on delete cascade,
    proof       text        not null check (proof in ('CODE', 'PASSWORD')),
    opened_at   timestamptz not null,
    expires_at  timestamptz not null,
    check (num_nonnulls(person_id, operator_id) = 1)
);
create index session_of_person on identity.session (person_id) where person_id is not null;
create index session_of_operator on identity.session (operator_id) where operator_id is not null;
create index session_expiry on identity.session (expires_at);

-- Allowances on what can be guessed or flooded (generic cell rate algorithm): free_at is when the allowance is whole again.
create table identity.allowance (
    key     bytea primary key,
    free_at timestamptz not null
);
create index allowance_whole on identity.allowance (free_at);

-- What operators did. Only ever added to.
create table identity.audit (
    id            uuid primary key,
    at            timestamptz not null,
    operator_id   uuid        not null,
    operator_name text        not null,
    action        text        not null,
    target        text        not null,
    detail        jsonb,
    address       text
);

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only ever added to';
end
$$;
create trigger audit_stays before update or delete on identity.audit
    for each row execute function identity.refuse_change();
