-- The inviter's tally under one referral: its row lock keeps the steps of the ladder in order.
-- version: the terms of the ladder, fixed when the first person they invited came
create table campaign.referral_tally (
    campaign_id uuid not null references campaign.campaign,
    inviter_id  uuid not null,
    version     integer not null,
    primary key (campaign_id, inviter_id)
);

create table campaign.enrolment (
    id          uuid primary key,
    campaign_id uuid not null references campaign.campaign,
    version     integer not null,
    inviter_id  uuid not null,
    invitee_id  uuid not null unique,
    state       text not null check (state in ('PENDING', 'WAITING', 'REWARDED', 'UNDONE', 'LAPSED', 'REFUSED')),
    order_id    uuid,
    reason      text,
    enrolled_at timestamptz not null
);
create index enrolment_of_inviter on campaign.enrolment (campaign_id, inviter_id);
create index enrolment_by_order on campaign.enrolment (order_id) where order_id is not null;
create index enrolment_open on campaign.enrolment (campaign_id) where state in ('PENDING', 'WAITING');

-- A step of the ladder that an inviter has come within reach of; its reward is set aside as long as it is RESERVED.
create table campaign.referral_step (
    id          uuid primary key,
    campaign_id uuid not null references campaign.campaign,
    inviter_id  uuid not null,
    invited     integer not null,
    state       text not null check (state in ('RESERVED', 'REWARDED', 'CLOSED'))
);
create unique index referral_step_active on campaign.referral_step (campaign_id, inviter_id, invited) where state <> 'CLOSED';
