--liquibase formatted sql

--changeset configuration:0001-draft
--comment What administrators have changed and not published: one row a thing. Without a document the thing is to go.
create table configuration_draft (
    part            text not null,
    key             text not null,
    document        text,
    changed_at      timestamptz not null,
    changed_by      text not null,
    changed_by_name text not null,
    constraint configuration_draft_pk primary key (part, key)
);
--rollback drop table configuration_draft;

--changeset configuration:0001-version
--comment Every configuration that ever was live, whole, so that any of them can be looked at, compared and brought back.
create table configuration_version (
    number            integer primary key,
    published_at      timestamptz not null,
    published_by      text not null,
    published_by_name text not null,
    note              text not null,
    changes           text not null,
    document          bytea not null
);
comment on table configuration_version is 'append-only';
--rollback drop table configuration_version;
