--liquibase formatted sql

--changeset request:0016-erased
--comment When a closed request lost its texts, and its names of staff, because their time was over: each night looks at those that have them still, or were written in since, and not at every old request again.
alter table service_request
    add column texts_erased_at timestamptz,
    add column staff_erased_at timestamptz;
create index service_request_texts on service_request ((coalesce(closed_at, updated_at)))
    where status = 'RESOLVED' and (texts_erased_at is null or updated_at > texts_erased_at);
create index service_request_staff on service_request ((coalesce(closed_at, updated_at)))
    where status = 'RESOLVED' and (staff_erased_at is null or updated_at > staff_erased_at);
--rollback alter table service_request drop column texts_erased_at, drop column staff_erased_at;
