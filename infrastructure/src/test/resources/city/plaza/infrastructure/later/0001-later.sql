--liquibase formatted sql

--changeset later:0001-word
--comment A later version of Plaza has a word for a request.
alter table service_request add column later_word text;
create index service_request_later_word on service_request (later_word) where later_word is not null;
--rollback alter table service_request drop column later_word;

--changeset later:0001-note
--comment And notes beside it.
create table later_note (
    id uuid primary key,
    request_id uuid not null references service_request,
    at timestamptz not null,
    text text not null
);
create index later_note_request on later_note (request_id, at);
--rollback drop table later_note;
