-- A campaign may be about several products.
alter table campaign.campaign add column product_ids uuid[] not null default '{}';
update campaign.campaign set product_ids = array[product_id] where product_id is not null;
drop index campaign.campaign_by_product;
alter table campaign.campaign drop column product_id;
create index campaign_by_product on campaign.campaign using gin (product_ids);

-- Rewards other than money: what is paid is said beside what it costs.
alter table campaign.reward
    add column kind text not null default 'CASH',
    add column quantity bigint,
    add column item_id uuid,
    add column counterpart_id uuid,
    drop constraint reward_amount_minor_check,
    add constraint reward_amount_minor_check check (amount_minor >= 0);
