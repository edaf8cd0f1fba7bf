--liquibase formatted sql

--changeset request:0008-waiting
--comment A request may wait for somebody outside, such as whoever reported it.
alter table service_request drop constraint service_request_status_known;
alter table service_request add constraint service_request_status_known
    check (status in ('SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING', 'RESOLVED'));
--rollback update service_request set status = 'IN_PROGRESS' where status = 'WAITING';
--rollback alter table service_request drop constraint service_request_status_known;
--rollback alter table service_request add constraint service_request_status_known
--rollback     check (status in ('SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'RESOLVED'));
