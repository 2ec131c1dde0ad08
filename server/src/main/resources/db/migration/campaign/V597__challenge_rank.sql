-- Who came in where, once a challenge with prizes by rank is over. Written once, when the prizes are paid.
-- lost: an order behind it was undone, and with what is left they would not have come in there
create table campaign.challenge_final (
    campaign_id uuid primary key references campaign.campaign,
    at          timestamptz not null
);
create table campaign.challenge_place (
    campaign_id uuid not null references campaign.challenge_final,
    rank        integer not null check (rank > 0),
    entry_id    uuid not null unique references campaign.challenge_entry,
    last_rank   integer not null check (last_rank >= rank),
    lost        boolean not null default false,
    primary key (campaign_id, rank)
);
