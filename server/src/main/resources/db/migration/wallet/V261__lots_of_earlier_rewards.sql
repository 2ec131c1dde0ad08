-- Rewards that were granted before there were lots get one each, as it stands in the ledger: with nothing spent, because
-- nothing could be. Rewards that were clawed back since have none. This is the one time that another schema is read.
with granted as (
    select t.id, substring(t.idempotency_key from 16) as cause, t.posted_at,
           mine.owner as person_id, mine.currency as unit, p.amount_minor,
           theirs.kind as source_kind, theirs.owner as source_owner
    from ledger.transfer t
    join ledger.posting p on p.transfer_id = t.id and p.amount_minor > 0
    join ledger.account mine on mine.id = p.account_id and mine.kind = 'wallet.available'
    join ledger.posting o on o.transfer_id = t.id and o.amount_minor < 0
    join ledger.account theirs on theirs.id = o.account_id
    where t.idempotency_key like 'reward.granted:%'
      and not exists (
          select 1 from ledger.transfer back
          where back.idempotency_key = 'reward.clawed_back:' || substring(t.idempotency_key from 16))
      and not exists (
          select 1 from wallet.lot l where l.cause = 'reward:' || substring(t.idempotency_key from 16))
), purses as (
    insert into wallet.purse (person_id, unit)
    select distinct person_id, unit from granted order by 1, 2
    on conflict do nothing
), lots as (
    insert into wallet.lot (id, person_id, unit, cause, source_kind, source_owner, amount_minor, remaining_minor,
                            available_at, created_at)
    select id, person_id, unit, 'reward:' || cause, source_kind, source_owner, amount_minor, amount_minor,
           posted_at, posted_at
    from granted
), entries as (
    insert into wallet.entry (id, person_id, unit, kind, cause, amount_minor, zh, en, other_kind, other_owner, at)
    select id, person_id, unit, 'CREDIT', 'credit:reward:' || cause, amount_minor, '奖励', 'Reward', source_kind,
           source_owner, posted_at
    from granted
)
insert into wallet.part (entry_id, line, lot_id, amount_minor)
select id, 0, id, amount_minor from granted;
