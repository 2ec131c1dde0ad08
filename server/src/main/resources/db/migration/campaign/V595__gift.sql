-- For how many days a gift can be ordered.
alter table campaign.reward
    add column valid_days integer check (valid_days > 0);
