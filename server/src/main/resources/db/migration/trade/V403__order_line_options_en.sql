-- The options in English, kept as they were when the order was placed; none where the merchant had written none.
alter table trade.order_line add column options_text_en text;
