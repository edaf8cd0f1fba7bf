--liquibase formatted sql

--changeset audit:0001-audit-entry
--comment Who changed what in the city's settings, each entry sealed to the one before it. Values are text, so that what was sealed is what is read.
create table audit_entry (
    sequence      bigint primary key,
    at            timestamptz not null,
    actor_kind    text not null,
    actor_subject text,
    actor_name    text not null,
    action        text not null,
    object        text not null,
    before        text,
    after         text,
    previous      bytea not null,
    hash          bytea not null
);
create index audit_entry_object on audit_entry (object, sequence desc);
comment on table audit_entry is 'append-only';
--rollback drop table audit_entry;
