--liquibase formatted sql

--changeset catalog:0006-reporter-group
--comment Who may report a type is not who may read a step.
alter table service_type rename column audience to reporter_group;
alter table service_type rename constraint service_type_audience_known to service_type_reporter_group_known;
--rollback alter table service_type rename constraint service_type_reporter_group_known to service_type_audience_known;
--rollback alter table service_type rename column reporter_group to audience;
