--liquibase formatted sql

--changeset request:0010-update-key
--comment Under what another system delivered a step, so that a second delivery is not a second step.
alter table request_step add column update_key text;
create unique index request_step_update_key on request_step (update_key) where update_key is not null;
--rollback alter table request_step drop column update_key;

--changeset request:0010-updates
--comment Other systems ask what the city told everybody since they last asked.
create index request_step_public on request_step (at) where audience = 'PUBLIC';
--rollback drop index request_step_public;
