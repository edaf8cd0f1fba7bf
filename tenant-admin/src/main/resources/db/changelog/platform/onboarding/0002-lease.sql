--liquibase formatted sql

--changeset onboarding:0002-lease
--comment Whoever runs an onboarding holds it for a few seconds at a time, so that two nodes or two clicks never run it at once and a crashed node lets go by itself.
alter table onboarding add column lease_owner uuid, add column lease_until timestamptz;
--rollback alter table onboarding drop column lease_owner, drop column lease_until;

--changeset onboarding:0002-detail
--comment What operators are told beside the state: the cause behind an error, or what a finished step found.
alter table onboarding_step add column detail text;
--rollback alter table onboarding_step drop column detail;
