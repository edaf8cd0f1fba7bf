--liquibase formatted sql

--changeset request:0011-duplicate
--comment The request about the same matter that this one is handled together with; that one itself follows no other.
alter table service_request
    add column duplicate_of uuid constraint service_request_duplicate_of_fk references service_request on delete set null,
    add constraint service_request_duplicate_of_another check (duplicate_of <> id);
create index service_request_duplicates on service_request (duplicate_of) where duplicate_of is not null;
--rollback alter table service_request drop column duplicate_of;

--changeset request:0011-other
--comment The number of the request that a step joined this one with, or parted it from.
alter table request_step add column other_number text;
--rollback alter table request_step drop column other_number;

--changeset request:0011-open-place
--comment Everybody who reports may ask what of the same type is open close by.
create index service_request_open_place on service_request using gist (service_code, point(longitude, latitude))
    where status <> 'RESOLVED' and longitude is not null;
--rollback drop index service_request_open_place;
