--liquibase formatted sql

--changeset registry:0001-tenant
--comment Every city of this deployment: where it lives and whether its doors are open.
create table tenant (
    id             text primary key,
    name           text not null,
    country        text not null,
    zone           text not null,
    languages      text[] not null,
    state          text not null constraint tenant_state_known check (state in ('ONBOARDING', 'ACTIVE', 'SUSPENDED')),
    issuer         text constraint tenant_issuer_unique unique,
    cell           text not null default 'main',
    schema_name    text not null constraint tenant_schema_unique unique,
    schema_version text,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    version        integer not null default 0
);
grant select, insert, update, delete on tenant to plaza_platform;
--rollback drop table tenant;

--changeset registry:0001-tenant-host
--comment The host names that lead to a city; a name leads to one city at most.
create table tenant_host (
    host      text primary key,
    tenant_id text not null constraint tenant_host_tenant_fk references tenant on delete cascade,
    position  integer not null
);
create index tenant_host_tenant on tenant_host (tenant_id);
grant select, insert, update, delete on tenant_host to plaza_platform;
--rollback drop table tenant_host;
