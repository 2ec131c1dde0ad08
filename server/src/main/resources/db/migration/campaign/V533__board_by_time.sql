-- Figures over a period look at all campaigns at once.
create index board_person_by_time on campaign.board_person (joined_at) include (brought) where joined_at is not null;
create index board_order_by_time on campaign.board_order (paid_at);
create index board_reward_by_time on campaign.board_reward (held_at);
