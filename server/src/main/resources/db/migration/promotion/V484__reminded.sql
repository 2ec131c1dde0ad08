-- Whether its owner was reminded that it is about to expire.
alter table promotion.coupon add column reminded boolean not null default false;
create index coupon_to_remind on promotion.coupon (expires_at) where state = 'USABLE' and not reminded;
