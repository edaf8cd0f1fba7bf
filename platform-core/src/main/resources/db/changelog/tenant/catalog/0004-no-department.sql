--liquibase formatted sql

--changeset catalog:0004-no-department
--comment Routing rules may say who does the work of a service type; what no rule gives to anybody is triaged.
alter table service_type drop constraint service_type_has_department;
--rollback alter table service_type add constraint service_type_has_department
--rollback     check (not_ours or department_code is not null) not valid;
