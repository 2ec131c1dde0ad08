-- seed: sealed until the end; its hash is public from the approval on. draws: how many were made; they are numbered from 1.
create table campaign.lottery (
    campaign_id uuid primary key references campaign.campaign,
    seed        bytea not null,
    seed_hash   text not null,
    draws       bigint not null default 0,
    made_at     timestamptz not null
) with (fillfactor = 50);

create table campaign.lottery_prize (
    campaign_id uuid not null references campaign.lottery,
    place       integer not null,
    stock       integer not null,
    won         integer not null default 0,
    primary key (campaign_id, place),
    constraint lottery_prize_never_overdrawn check (won between 0 and stock)
) with (fillfactor = 50);

-- prize: what the ticket hit; won: whether there was one left.
create table campaign.lottery_draw (
    campaign_id uuid not null references campaign.lottery,
    number      bigint not null,
    person_id   uuid not null,
    participant text not null,
    ticket      integer not null,
    prize       integer,
    won         boolean not null,
    drawn_at    timestamptz not null,
    primary key (campaign_id, number)
);
create index lottery_draw_of_person on campaign.lottery_draw (campaign_id, person_id, number desc);
create index lottery_draw_won on campaign.lottery_draw (campaign_id, number desc) where won;

-- A task that earned chances; cause: the day, the browser, the order. Each counts once.
create table campaign.lottery_task (
    campaign_id uuid not null references campaign.campaign,
    task        text not null,
    cause       text not null,
    person_id   uuid not null,
    day         date not null,
    done_at     timestamptz not null,
    primary key (campaign_id, task, cause)
);
create index lottery_task_of_person on campaign.lottery_task (campaign_id, person_id, day);
create index lottery_task_of_cause on campaign.lottery_task (task, cause);
