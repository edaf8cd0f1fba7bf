--liquibase formatted sql

--changeset request:0005-priority
--comment How soon a request wants to be looked at; rules say so.
alter table service_request add column priority text not null default 'NORMAL'
    constraint service_request_priority_known check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT'));
--rollback alter table service_request drop column priority;

--changeset request:0005-expectation
--comment From when on a request is due soon, and how its due date came about.
alter table service_request
    add column due_soon_at timestamptz,
    add column expectation jsonb;
--rollback alter table service_request drop column due_soon_at, drop column expectation;

--changeset request:0005-reason
--comment Why Plaza gave a request to a department, in the words of that day.
alter table request_step add column reason jsonb;
--rollback alter table request_step drop column reason;
