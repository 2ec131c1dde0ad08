-- parts_minor: all parts, drawn when it was opened. taken: how many of them were taken, in that order.
create table campaign.packet (
    id           uuid primary key,
    campaign_id  uuid not null references campaign.campaign,
    version      integer not null,
    person_id    uuid not null,
    order_id     uuid,
    parts_minor  bigint[] not null,
    taken        integer not null default 0,
    currency     char(3) not null,
    state        text not null check (state in ('OPEN', 'EMPTIED', 'EXPIRED', 'UNDONE')),
    opened_at    timestamptz not null,
    expires_at   timestamptz not null,
    constraint packet_never_overdrawn check (taken between 0 and cardinality(parts_minor))
) with (fillfactor = 70);
create index packet_of_person on campaign.packet (person_id, opened_at desc);
create index packet_open on campaign.packet (campaign_id) where state = 'OPEN';
-- An order gives the right to one packet.
create unique index packet_of_order on campaign.packet (order_id) where order_id is not null;

create table campaign.packet_part (
    packet_id    uuid not null references campaign.packet,
    place        integer not null,
    person_id    uuid not null,
    amount_minor bigint not null check (amount_minor > 0),
    taken_at     timestamptz not null,
    primary key (packet_id, place),
    constraint packet_one_part_a_person unique (packet_id, person_id)
);
