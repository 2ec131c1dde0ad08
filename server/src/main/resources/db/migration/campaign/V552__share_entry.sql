-- What somebody began in a campaign can be shared too.
alter table campaign.share drop constraint share_target_kind_check;
alter table campaign.share add constraint share_target_kind_check
    check (target_kind in ('GROUP', 'CAMPAIGN', 'PRODUCT', 'INVITE', 'ENTRY'));
