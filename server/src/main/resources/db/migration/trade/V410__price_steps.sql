-- How the price came about, step by step, as it was told when the order was placed; none for orders at list price.
alter table trade.orders add column price_steps jsonb;
