--liquibase formatted sql

--changeset request:0002-timeline
--comment Every step of a request, in the order it happened. Steps are added, never changed.
create table request_step (
    id         uuid primary key,
    request_id uuid not null constraint request_step_request_fk references service_request on delete cascade,
    sequence   bigint generated always as identity,
    at         timestamptz not null,
    kind       text not null,
    audience   text not null constraint request_step_audience_known check (audience in ('PUBLIC', 'INTERNAL')),
    actor_kind text not null,
    actor_name text,
    department_code text,
    outcome    text,
    text       text
);
create index request_step_request on request_step (request_id, at, sequence);
--rollback drop table request_step;
