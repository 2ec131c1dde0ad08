-- What risk made of the rewards of a campaign, kept with each of them, so that a board need not read them all.

-- intended: all that were earned; waiting: those that somebody has to look at; refused: those that risk refused
create table campaign.reward_tally (
    campaign_id    uuid primary key,
    intended       bigint not null default 0,
    intended_minor bigint not null default 0,
    waiting        bigint not null default 0 check (waiting >= 0),
    waiting_minor  bigint not null default 0 check (waiting_minor >= 0),
    refused        bigint not null default 0,
    refused_minor  bigint not null default 0
);

insert into campaign.reward_tally
    (campaign_id, intended, intended_minor, waiting, waiting_minor, refused, refused_minor)
select r.campaign_id, count(*), sum(r.amount_minor),
       count(*) filter (where r.state = 'IN_REVIEW'),
       coalesce(sum(r.amount_minor) filter (where r.state = 'IN_REVIEW'), 0),
       count(s.reward_id), coalesce(sum(r.amount_minor) filter (where s.reward_id is not null), 0)
from campaign.reward r
left join (select distinct reward_id from campaign.reward_step where kind = 'REJECTED' and reason = 'risk') s
       on s.reward_id = r.id
group by r.campaign_id;
