-- Orders, money and the people behind them are told together in one currency: a shop that sells in two must not see
-- the buyers of both beside the orders of one.
alter table analytics.buyer_day add column currency char(3);
update analytics.buyer_day d set currency = b.currency from analytics.buyer b where b.person_id = d.person_id;
delete from analytics.buyer_day where currency is null;
alter table analytics.buyer_day drop constraint buyer_day_pkey;
alter table analytics.buyer_day add primary key (day, currency, person_id);
create index buyer_day_person on analytics.buyer_day (person_id, day);
