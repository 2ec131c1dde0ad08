create schema if not exists sandbox;

-- Text messages that the stand-in network "delivered". Phone and text are personal data and kept sealed.
create table sandbox.sms (
    id           uuid primary key,
    phone_index  bytea       not null,
    sealed       bytea       not null,
    sent_at      timestamptz not null
);
create index sms_of_phone on sandbox.sms (phone_index, id desc);
