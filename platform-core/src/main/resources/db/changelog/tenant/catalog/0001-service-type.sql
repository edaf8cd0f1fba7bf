--liquibase formatted sql

--changeset catalog:0001-service-group
--comment The topics services are found under.
create table service_group (
    code     text primary key,
    icon     text not null,
    name     jsonb not null,
    position integer not null default 0
);
--rollback drop table service_group;

--changeset catalog:0001-service-type
--comment What can be asked for or reported. Never deleted while requests use it: retired instead.
create table service_type (
    code            text primary key,
    group_code      text not null constraint service_type_group_fk references service_group,
    department_code text constraint service_type_department_fk references department,
    icon            text not null,
    name            jsonb not null,
    description     jsonb not null,
    keywords        jsonb not null default '{}',
    notice          jsonb not null default '{}',
    target          text,
    popular         boolean not null default false,
    anonymous       boolean not null default true,
    location_rule   text not null constraint service_type_location_known
                    check (location_rule in ('REQUIRED', 'OPTIONAL', 'NONE')),
    photo_rule      text not null constraint service_type_photo_known
                    check (photo_rule in ('REQUIRED', 'OPTIONAL', 'NONE')),
    not_ours        boolean not null default false,
    retired         boolean not null default false,
    position        integer not null default 0,
    constraint service_type_has_department check (not_ours or department_code is not null)
);
create index service_type_group on service_type (group_code);
--rollback drop table service_type;
