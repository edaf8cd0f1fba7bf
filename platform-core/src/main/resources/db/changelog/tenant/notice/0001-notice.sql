--liquibase formatted sql

--changeset notice:0001-notice
--comment What a city wants people to know for a time. Outside the draft: it is there at once. One value each, read whole.
create table notice (
    id        uuid primary key,
    content   json not null,
    starts_at timestamptz not null,
    ends_at   timestamptz
);
--rollback drop table notice;
