-- Written only by the bare insert that `./banyan bench orders` measures orders against.
create table trade.bare_insert (
    id        uuid primary key,
    person_id uuid not null,
    note      text not null,
    placed_at timestamptz not null
);
