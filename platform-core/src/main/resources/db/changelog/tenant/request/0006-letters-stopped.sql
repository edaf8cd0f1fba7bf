--liquibase formatted sql

--changeset request:0006-letters-stopped
--comment When the person behind a report asked for no more letters about it; stands with the contact and is forgotten with it.
alter table request_contact add column letters_stopped_at timestamptz;
--rollback alter table request_contact drop column letters_stopped_at;
