-- Who paid: the same token for the same wallet or card.
alter table sandbox.payment add column payer text;
