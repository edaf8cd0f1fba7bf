--liquibase formatted sql

--changeset request:0009-updated
--comment Programs ask every few minutes for what has changed since.
create index service_request_updated on service_request ((coalesce(closed_at, updated_at)) desc);
--rollback drop index service_request_updated;
