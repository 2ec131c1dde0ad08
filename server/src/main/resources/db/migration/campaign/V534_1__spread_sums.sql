-- What the spread of a campaign adds up to, kept with every fact, so that a board need not read its people.

-- subtree: people in the branch, this one included; below: steps from here to all of them
-- weight: exponent of subtree; it changes so rarely that an index by it is cheap
-- wait_ms: from the inviter's joining to one's own; left_early: brought, but left again
alter table campaign.board_person
    add column subtree bigint not null default 1,
    add column below bigint not null default 0,
    add column weight integer not null default 0,
    add column wait_ms bigint,
    add column left_early boolean not null default false;
alter table campaign.board_person set (fillfactor = 80);

create table campaign.board_spread (
    campaign_id uuid primary key,
    participants bigint not null default 0,
    brought bigint not null default 0,
    sharing bigint not null default 0,
    sharers bigint not null default 0,
    visitors bigint not null default 0,
    joins bigint not null default 0,
    edges bigint not null default 0,
    inviters bigint not null default 0,
    pairs bigint not null default 0,
    distances bigint not null default 0
);

create table campaign.board_depth (
    campaign_id uuid not null,
    depth integer not null,
    people bigint not null,
    primary key (campaign_id, depth)
);

-- How many edges waited so long; buckets as in Waits.java.
create table campaign.board_wait (
    campaign_id uuid not null,
    bucket integer not null,
    edges bigint not null,
    primary key (campaign_id, bucket)
);

-- What those who joined in a minute did.
create table campaign.board_joined (
    campaign_id uuid not null,
    minute timestamptz not null,
    participants bigint not null,
    visits bigint not null,
    brought bigint not null,
    primary key (campaign_id, minute)
);

-- Boards that are there already.
create temporary table line on commit drop as
with recursive line as (
    select campaign_id, person_id, parent_id as above, 1 as steps from campaign.board_person where parent_id is not null
    union all
    select l.campaign_id, l.person_id, p.parent_id, l.steps + 1
    from line l join campaign.board_person p on p.campaign_id = l.campaign_id and p.person_id = l.above
    where p.parent_id is not null)
select * from line;

update campaign.board_person p
set subtree = 1 + s.people, below = s.steps, weight = length(ltrim((1 + s.people)::bit(64)::text, '0')) - 1
from (select campaign_id, above, count(*) as people, sum(steps) as steps from line group by campaign_id, above) s
where p.campaign_id = s.campaign_id and p.person_id = s.above;

update campaign.board_person child
set wait_ms = greatest(0, (extract(epoch from date_trunc('milliseconds', child.joined_at))
                           - extract(epoch from date_trunc('milliseconds', parent.joined_at))) * 1000)
from campaign.board_person parent
where parent.campaign_id = child.campaign_id and parent.person_id = child.parent_id;

insert into campaign.board_spread
    (campaign_id, participants, brought, sharing, sharers, joins, edges, inviters, pairs, distances)
select p.campaign_id, count(p.joined_position), count(*) filter (where p.brought),
       count(p.joined_position) filter (where p.shares > 0), count(*) filter (where p.shares > 0), sum(p.joins),
       count(p.parent_id), count(*) filter (where p.children > 0),
       coalesce(sum(p.subtree * (p.subtree - 1) / 2) filter (where p.parent_id is null), 0),
       coalesce(sum(p.subtree * (root.subtree - p.subtree)) filter (where p.parent_id is not null), 0)
from campaign.board_person p
left join line l on l.campaign_id = p.campaign_id and l.person_id = p.person_id and l.steps = p.depth
left join campaign.board_person root on root.campaign_id = p.campaign_id and root.person_id = l.above
group by p.campaign_id;

insert into campaign.board_spread as s (campaign_id, visitors)
select campaign_id, count(*) from campaign.board_visitor group by campaign_id
on conflict (campaign_id) do update set visitors = excluded.visitors;

insert into campaign.board_depth
select campaign_id, depth, count(*) from campaign.board_person where joined_position is not null group by campaign_id, depth;

insert into campaign.board_wait
select campaign_id,
       case when wait_ms < 64 then wait_ms
            else (bits - 6) * 32 + (wait_ms >> (bits - 6)) end as bucket,
       count(*)
from (select campaign_id, wait_ms, length(ltrim(wait_ms::bit(64)::text, '0')) as bits
      from campaign.board_person where wait_ms is not null) w
group by 1, 2;

insert into campaign.board_joined
select p.campaign_id, date_trunc('minute', p.joined_at), count(*), sum(p.visits), sum(p.children)
from campaign.board_person p where p.joined_position is not null group by 1, 2;

create index board_person_below on campaign.board_person (campaign_id, parent_id) where parent_id is not null;
create index board_person_wait on campaign.board_person (campaign_id, wait_ms) where wait_ms is not null;
create index board_person_weight on campaign.board_person (campaign_id, weight) where joined_position is not null;
