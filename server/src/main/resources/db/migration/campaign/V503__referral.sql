-- The inviter's tally under one referral: its row lock keeps the steps of the ladder in order.
create table campaign.referral_tally (
    campaign_id uuid not null references campaign.campaign,
    inviter_id  uuid not null,
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
    enrolled_at timestamptz not null,
    lapses_at   timestamptz not null
);
create index enrolment_of_inviter on campaign.enrolment (campaign_id, inviter_id);
create index enrolment_by_order on campaign.enrolment (order_id) where order_id is not null;
create index enrolment_open on campaign.enrolment (campaign_id) where state in ('PENDING', 'WAITING');
