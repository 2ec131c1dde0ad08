-- Messages to shoppers. Whoever is told of the same thing twice has the first message only.
-- cause: what it tells of, by its kind a group, an order or a reward
-- withdrawn: a reminder of a group that has closed, or that the person has left
create table campaign.notice (
    id uuid primary key,
    person_id uuid not null,
    kind text not null check (kind in ('GROUP_CLOSING', 'GROUP_COMPLETED', 'GROUP_FAILED', 'FRIEND_JOINED',
                                       'REWARD_GRANTED', 'REWARD_TAKEN_BACK')),
    cause uuid not null,
    at timestamptz not null,
    campaign_id uuid not null references campaign.campaign,
    group_id uuid,
    product_id uuid,
    friend_id uuid,
    missing integer check (missing >= 0),
    expires_at timestamptz,
    amount_minor bigint,
    currency char(3),
    read_at timestamptz,
    withdrawn boolean not null default false,
    unique (person_id, kind, cause),
    check ((amount_minor is null) = (currency is null))
);
create index notice_of_person on campaign.notice (person_id, id desc) where not withdrawn;
create index notice_unread on campaign.notice (person_id) where read_at is null and not withdrawn;
create index notice_reminder on campaign.notice (group_id) where kind = 'GROUP_CLOSING' and not withdrawn;
create index notice_by_age on campaign.notice (at);
