-- The title in English, kept as it was when the order was placed; none where the merchant had written none.
alter table trade.order_line add column title_en text;
