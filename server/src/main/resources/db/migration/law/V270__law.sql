-- What somebody answered for: a warning that was overridden, for one version of one subject.
create schema if not exists law;

-- subject: what was judged, as a kind and an id; finding: the fingerprint of rule, place and facts
create table law.override (
    id           uuid primary key,
    subject      text not null,
    version      integer not null,
    finding      text not null,
    pack         text not null,
    pack_version text not null,
    rule         text not null,
    place        text not null,
    fact_zh      text not null,
    fact_en      text not null,
    reason       text not null,
    who          text not null,
    carried_from integer,
    at           timestamptz not null,
    unique (subject, version, finding)
);
