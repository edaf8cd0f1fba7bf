--liquibase formatted sql

--changeset registry:0001-tenant
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_class where oid = to_regclass('control.tenant')
--comment Every city of this deployment: where it lives and whether its doors are open. Carried over where schema platform had it.
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
--rollback drop table tenant;

--changeset registry:0001-tenant-grants
--comment Whoever works on control reads and writes the list of cities.
grant select, insert, update, delete on tenant to plaza_control;
--rollback revoke select, insert, update, delete on tenant from plaza_control;

--changeset registry:0001-tenant-host
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_class where oid = to_regclass('control.tenant_host')
--comment The host names that lead to a city; a name leads to one city at most. Carried over where schema platform had it.
create table tenant_host (
    host      text primary key,
    tenant_id text not null constraint tenant_host_tenant_fk references tenant on delete cascade,
    position  integer not null
);
create index tenant_host_tenant on tenant_host (tenant_id);
--rollback drop table tenant_host;

--changeset registry:0001-tenant-host-grants
--comment Whoever works on control reads and writes the host names.
grant select, insert, update, delete on tenant_host to plaza_control;
--rollback revoke select, insert, update, delete on tenant_host from plaza_control;
