-- Messages of everything that happens to a shopper while they are not looking.
-- subject_id: what the message leads to, by its kind a bargain, a packet, an order, a coupon or a withdrawal
-- label_*: what it is about in words, such as the prize
alter table campaign.notice
    alter column campaign_id drop not null,
    add column subject_id uuid,
    add column label_zh text,
    add column label_en text,
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in (
        'GROUP_CLOSING', 'GROUP_COMPLETED', 'GROUP_FAILED', 'FRIEND_JOINED', 'REWARD_GRANTED', 'REWARD_TAKEN_BACK',
        'COUPON_RECEIVED', 'COUPON_EXPIRING', 'WITHDRAWAL_PAID', 'WITHDRAWAL_DECLINED', 'BARGAIN_HELPED', 'BARGAIN_REACHED',
        'PACKET_EMPTIED', 'PACKET_EXPIRED', 'PRIZE_WON', 'CHALLENGE_REACHED', 'ROUND_READY', 'ROUND_FAILED'));
