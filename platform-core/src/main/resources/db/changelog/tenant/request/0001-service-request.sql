--liquibase formatted sql

--changeset request:0001-number
--comment Numbers may have gaps; they are never used twice.
create sequence service_request_number;
--rollback drop sequence service_request_number;

--changeset request:0001-service-request
--comment One report and where it stands. Who reported it stands apart, so that it can be forgotten.
create table service_request (
    id               uuid primary key,
    number           text not null constraint service_request_number_unique unique,
    external_id      text constraint service_request_external_id_unique unique,
    service_code     text not null constraint service_request_service_fk references service_type,
    department_code  text not null constraint service_request_department_fk references department,
    status           text not null constraint service_request_status_known
                     check (status in ('SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'RESOLVED')),
    outcome          text constraint service_request_outcome_known
                     check (outcome in ('FIXED', 'NO_ACTION_NEEDED', 'CANNOT_ACT', 'REFERRED')),
    description      text not null,
    language         text not null,
    address          text,
    latitude         double precision constraint service_request_latitude_range check (latitude between -90 and 90),
    longitude        double precision constraint service_request_longitude_range check (longitude between -180 and 180),
    channel          text not null,
    requested_at     timestamptz not null,
    updated_at       timestamptz not null,
    expected_at      timestamptz,
    closed_at        timestamptz,
    assignee_subject text,
    assignee_name    text,
    submission_key   text constraint service_request_submission_key_unique unique,
    submission_hash  text,
    version          integer not null default 0,
    constraint service_request_resolved_has_outcome check ((status = 'RESOLVED') = (outcome is not null)),
    constraint service_request_resolved_is_closed check ((status = 'RESOLVED') = (closed_at is not null)),
    constraint service_request_point_whole check ((latitude is null) = (longitude is null))
);
create index service_request_queue on service_request (department_code, status, requested_at desc);
create index service_request_newest on service_request (requested_at desc);
create index service_request_service on service_request (service_code, requested_at desc);
create index service_request_due on service_request (expected_at) where status <> 'RESOLVED';
create index service_request_point on service_request using gist (point(longitude, latitude)) where longitude is not null;
--rollback drop table service_request;

--changeset request:0001-contact
--comment The person behind a report: read only to answer, deleted on request or when its time is over.
create table request_contact (
    request_id uuid primary key constraint request_contact_request_fk references service_request on delete cascade,
    subject    text,
    name       text,
    email      text,
    phone      text,
    language   text not null
);
create index request_contact_subject on request_contact (subject) where subject is not null;
--rollback drop table request_contact;
