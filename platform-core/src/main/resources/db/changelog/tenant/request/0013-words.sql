--liquibase formatted sql

--changeset request:0013-on-hold
--comment The status is called what people call it.
alter table service_request drop constraint service_request_status_known;
update service_request set status = 'ON_HOLD' where status = 'WAITING';
alter table service_request add constraint service_request_status_known
    check (status in ('SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'RESOLVED'));
--rollback alter table service_request drop constraint service_request_status_known;
--rollback update service_request set status = 'WAITING' where status = 'ON_HOLD';
--rollback alter table service_request add constraint service_request_status_known
--rollback     check (status in ('SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING', 'RESOLVED'));

--changeset request:0013-visibility
--comment Who may read a step is not who may report a type.
alter table request_step rename column audience to visibility;
alter table request_step rename constraint request_step_audience_known to request_step_visibility_known;
--rollback alter table request_step rename constraint request_step_visibility_known to request_step_audience_known;
--rollback alter table request_step rename column visibility to audience;

--changeset request:0013-emails-stopped
--comment An e-mail is not a letter.
alter table request_contact rename column letters_stopped_at to emails_stopped_at;
--rollback alter table request_contact rename column emails_stopped_at to letters_stopped_at;
