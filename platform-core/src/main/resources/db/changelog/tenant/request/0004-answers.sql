--liquibase formatted sql

--changeset request:0004-answers
--comment What was answered, with the questions as they were then, so that a retired question still reads.
alter table service_request add column answers jsonb not null default '[]';
--rollback alter table service_request drop column answers;
