--liquibase formatted sql

--changeset catalog:0002-group-parent
--comment Topics within topics, one level deep.
alter table service_group add column parent_code text constraint service_group_parent_fk references service_group;
--rollback alter table service_group drop column parent_code;

--changeset catalog:0002-who-and-when
--comment Some services are for staff alone, some for a season.
alter table service_type
    add column audience text not null default 'PUBLIC'
        constraint service_type_audience_known check (audience in ('PUBLIC', 'STAFF')),
    add column active jsonb not null default '{}';
--rollback alter table service_type drop column audience, drop column active;

--changeset catalog:0002-what-the-public-sees
--comment Where a report is may be nobody's business.
alter table service_type
    add column public_precision text not null default 'EXACT'
        constraint service_type_precision_known check (public_precision in ('EXACT', 'BLOCK', 'AREA', 'HIDDEN')),
    add column on_map boolean not null default true,
    add column response jsonb not null default '{}';
--rollback alter table service_type drop column public_precision, drop column on_map, drop column response;

--changeset catalog:0002-attributes
--comment The questions of a type are read and written as one, hence a column and not a table.
alter table service_type add column attributes jsonb not null default '[]';
--rollback alter table service_type drop column attributes;
