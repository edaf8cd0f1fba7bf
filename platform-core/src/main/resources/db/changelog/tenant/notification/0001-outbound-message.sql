--liquibase formatted sql

--changeset notification:0001-outbound-message
--comment Every message to a resident, sent or not. Its id is the id the mail carries, so a second delivery can be told.
create table outbound_message (
    id         uuid primary key,
    request_id uuid constraint outbound_message_request_fk references service_request on delete cascade,
    template   text not null,
    recipient  text not null,
    language   text not null,
    subject    text not null,
    body_text  text not null,
    body_html  text not null,
    state      text not null constraint outbound_message_state_known check (state in ('QUEUED', 'SENT', 'FAILED')),
    created_at timestamptz not null,
    sent_at    timestamptz,
    error      text
);
create index outbound_message_request on outbound_message (request_id, created_at);
create index outbound_message_unsent on outbound_message (created_at) where state <> 'SENT';
--rollback drop table outbound_message;
