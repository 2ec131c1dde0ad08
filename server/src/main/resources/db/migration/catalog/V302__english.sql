-- What the merchant wrote in English beside the title, for readers of English. options_en: the English word for each
-- option name and value that has one; the chosen options of a variant are kept in words, as they are for Chinese.
alter table catalog.product add column subtitle_en text, add column description_en text,
    add column options_en jsonb not null default '{}';
alter table catalog.sku add column options_text_en text;
alter table catalog.brand add column name_en text;
