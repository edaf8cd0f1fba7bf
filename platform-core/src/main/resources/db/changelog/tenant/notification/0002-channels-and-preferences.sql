--liquibase formatted sql

--changeset notification:0002-message-content
--comment What a message says is kept apart from how a channel writes it, so that several can be sent as one; null once erased. Bodies written before are still sent from body_text and body_html.
alter table outbound_message
    add column content jsonb,
    alter column recipient drop not null,
    alter column subject drop not null,
    alter column body_text drop not null,
    alter column body_html drop not null;
--rollback alter table outbound_message drop column content;

--changeset notification:0003-message-channel
--comment By which channel a message goes to whom, who carried it, how often that was tried, and what the carrier gave as receipt.
alter table outbound_message
    add column channel        text not null default 'EMAIL',
    add column recipient_role text not null default 'REPORTER',
    add column provider       text,
    add column attempts       integer not null default 0,
    add column receipt        text;
--rollback alter table outbound_message drop column channel, drop column recipient_role, drop column provider, drop column attempts, drop column receipt;

--changeset notification:0004-message-time
--comment When a message may be sent; digest: together with others of the same recipient; sent_with: in which message that was.
alter table outbound_message
    add column send_after timestamptz,
    add column digest     boolean not null default false,
    add column sent_with  uuid;
create index outbound_message_digest on outbound_message (recipient, channel) where digest and state = 'QUEUED';
--rollback drop index outbound_message_digest; alter table outbound_message drop column send_after, drop column digest, drop column sent_with;

--changeset notification:0005-message-preference
--comment How somebody wants to hear from the city, found by a keyed hash of their address: it tells nobody's address.
create table message_preference (
    address_hash text primary key,
    frequency    text not null constraint message_preference_frequency_known check (frequency in ('IMMEDIATE', 'DAILY')),
    quiet_from   time,
    quiet_until  time,
    updated_at   timestamptz not null,
    constraint message_preference_quiet_whole check ((quiet_from is null) = (quiet_until is null))
);
--rollback drop table message_preference;
