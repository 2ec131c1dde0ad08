-- Who or what strives in a challenge: one person, or a team.
-- progressed_at: the time of the event that brought the progress; who got there first ranks first.
-- ended_at: the end of the campaign; events before it still count when they are told late, until the entry is closed.
create table campaign.challenge_entry (
    id            uuid primary key,
    campaign_id   uuid not null references campaign.campaign,
    version       integer not null,
    leader_id     uuid not null,
    team          boolean not null,
    progress      bigint not null default 0 check (progress >= 0),
    progressed_at timestamptz not null,
    begun_at      timestamptz not null,
    ended_at      timestamptz,
    closed        boolean not null default false
);
create index challenge_ranking on campaign.challenge_entry (campaign_id, progress desc, progressed_at, id);
create index challenge_entry_open on campaign.challenge_entry (campaign_id) where not closed;

create table campaign.challenge_member (
    participation_id uuid primary key,
    entry_id         uuid not null references campaign.challenge_entry,
    campaign_id      uuid not null,
    person_id        uuid not null,
    joined_at        timestamptz not null,
    unique (campaign_id, person_id)
);
create index challenge_member_of_entry on campaign.challenge_member (entry_id, joined_at);
create index challenge_member_of_person on campaign.challenge_member (person_id);

-- The tiers of an entry. attempt: how often its reward was taken back; each attempt is a reward of its own.
create table campaign.challenge_tier (
    entry_id   uuid not null references campaign.challenge_entry,
    tier       integer not null,
    attempt    integer not null default 0,
    reached_at timestamptz,
    primary key (entry_id, tier)
);

-- What counts for an entry, once each: source names the event, item what is distinguished within it.
create table campaign.challenge_contribution (
    entry_id  uuid not null references campaign.challenge_entry,
    source    text not null,
    item      text not null,
    person_id uuid not null,
    amount    bigint not null,
    at        timestamptz not null,
    primary key (entry_id, source, item)
);
create index challenge_contribution_by_source on campaign.challenge_contribution (source);

-- Badges, and who has which. A badge is had as long as a reward that gave it was not taken back.
create table campaign.badge (
    id         uuid primary key,
    name_zh    text not null,
    name_en    text not null,
    symbol     text not null,
    created_at timestamptz not null
);
create table campaign.person_badge (
    reward_id  uuid primary key,
    badge_id   uuid not null references campaign.badge,
    person_id  uuid not null,
    granted_at timestamptz not null,
    lost_at    timestamptz
);
create index person_badge_of_person on campaign.person_badge (person_id);
