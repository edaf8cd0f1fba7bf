--liquibase formatted sql

--changeset request:0007-areas
--comment In which areas of the city's map a request lies, such as wards/3: some people work in certain areas only.
alter table service_request add column areas text[] not null default '{}';
--rollback alter table service_request drop column areas;
