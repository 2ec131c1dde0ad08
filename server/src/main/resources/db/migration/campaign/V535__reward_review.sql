-- A reward may wait for somebody to look at it.
alter table campaign.reward
    drop constraint reward_state_check,
    add constraint reward_state_check
        check (state in ('IN_REVIEW', 'HELD', 'GRANTED', 'REJECTED', 'CLAWED_BACK'));
-- How many rewards a person got lately for what others did.
create index reward_lately on campaign.reward (person_id, intended_at) where counterpart_id is not null;
-- Whom somebody brought lately.
create index forest_lately on campaign.forest_place (inviter_id, placed_at desc) where inviter_id is not null;
