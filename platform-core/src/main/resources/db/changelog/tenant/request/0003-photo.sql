--liquibase formatted sql

--changeset request:0003-photo
--comment What a photo is; its bytes are in the photo store under the same id.
create table request_photo (
    id         uuid primary key,
    request_id uuid not null constraint request_photo_request_fk references service_request on delete cascade,
    position   integer not null,
    width      integer not null,
    height     integer not null,
    bytes      integer not null
);
create index request_photo_request on request_photo (request_id, position);
--rollback drop table request_photo;
