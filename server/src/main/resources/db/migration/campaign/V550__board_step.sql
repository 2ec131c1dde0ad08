-- How often each step of a mechanic was told.
create table campaign.board_step (
    campaign_id uuid not null,
    step        text not null,
    told        bigint not null default 0,
    primary key (campaign_id, step)
) with (fillfactor = 70);
