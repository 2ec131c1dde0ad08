create table campaign.reward (
    id           uuid primary key,
    cause        text not null unique,
    campaign_id  uuid not null references campaign.campaign,
    version      integer not null,
    person_id    uuid not null,
    purpose      text not null,
    amount_minor bigint not null check (amount_minor > 0),
    currency     char(3) not null,
    state        text not null check (state in ('HELD', 'GRANTED', 'REJECTED', 'CLAWED_BACK')),
    available_at timestamptz not null,
    intended_at  timestamptz not null,
    changed_at   timestamptz not null
);
create index reward_of_person on campaign.reward (person_id, campaign_id);
create index reward_of_campaign on campaign.reward (campaign_id, state);

-- The statement of a wallet: one line for each step of a reward's life.
create table campaign.reward_step (
    id           uuid primary key,
    reward_id    uuid not null references campaign.reward,
    person_id    uuid not null,
    kind         text not null,
    amount_minor bigint not null,
    currency     char(3) not null,
    reason       text,
    at           timestamptz not null
);
create index reward_step_of_person on campaign.reward_step (person_id, id desc);
