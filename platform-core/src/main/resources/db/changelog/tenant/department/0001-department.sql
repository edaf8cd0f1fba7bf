--liquibase formatted sql

--changeset department:0001-department
--comment Who does the work.
create table department (
    code       text primary key,
    short_name text not null,
    name       jsonb not null,
    email      text,
    position   integer not null default 0
);
--rollback drop table department;
