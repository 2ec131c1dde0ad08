create index touch_by_age on campaign.touch using brin (last_at);
