-- What orders and rewards add up to, kept with every fact, so that a board need not read its orders.

-- Orders that a campaign claims, by the minute of their payment: those under its offer, and if it is a referral those of the
-- people it brought. orders, discount_minor, new_customers: of what was not returned; sold_minor: less refunds.
create table campaign.board_sales (
    campaign_id uuid not null,
    minute timestamptz not null,
    currency char(3) not null,
    orders bigint not null,
    discount_minor bigint not null,
    sold_minor bigint not null,
    new_customers bigint not null,
    primary key (campaign_id, minute, currency)
);

-- Rewards held or granted, and not undone since, by the minute they were held.
create table campaign.board_rewarded (
    campaign_id uuid not null,
    minute timestamptz not null,
    amount_minor bigint not null,
    primary key (campaign_id, minute)
);

-- Boards that are there already.
insert into campaign.board_sales
with claimed as (
    select o.campaign_id as claiming, true as own, o.* from campaign.board_order o where o.campaign_id is not null
    union all
    select r.campaign_id, false, o.*
    from campaign.board_campaign r
    join campaign.board_person p on p.campaign_id = r.campaign_id and p.brought
    join campaign.board_order o on o.person_id = p.person_id and o.paid_at >= p.joined_at
        and o.campaign_id is distinct from r.campaign_id
    where r.mechanic = 'REFERRAL')
select claiming, date_trunc('minute', paid_at), currency, count(*) filter (where not returned),
       coalesce(sum(discount_minor) filter (where not returned and own), 0), sum(total_minor - refunded_minor),
       count(*) filter (where first and not returned)
from claimed group by 1, 2, 3;

insert into campaign.board_rewarded
select campaign_id, date_trunc('minute', held_at), sum(amount_minor) from campaign.board_reward group by 1, 2;
