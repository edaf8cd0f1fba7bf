--liquibase formatted sql

--changeset department:0002-business-calendar
--comment When departments work. One value each, since nothing ever asks for a part of it.
create table business_calendar (
    code     text primary key,
    calendar jsonb not null,
    position integer not null default 0
);
--rollback drop table business_calendar;

--changeset department:0002-department-contact
--comment How a department is reached, what it is part of and when it works. Checked at the end of a transaction, so that a whole city can be written in any order.
alter table department
    add column parent_code   text constraint department_parent_fk references department
                             deferrable initially deferred,
    add column phone         text,
    add column url           text,
    add column hours         jsonb,
    add column calendar_code text constraint department_calendar_fk references business_calendar
                             deferrable initially deferred;
--rollback alter table department drop column parent_code, drop column phone, drop column url, drop column hours, drop column calendar_code;
