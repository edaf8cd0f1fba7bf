--liquibase formatted sql

--changeset audit:0001-audit-anchor
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_class where oid = to_regclass('cell.audit_anchor')
--comment Where each city's audit chain stood after each entry, out of that city's reach: it may add and read its own, nobody at run time may change or remove one. Carried over where schema platform had it.
create table audit_anchor (
    tenant   text not null,
    sequence bigint not null,
    hash     bytea not null,
    at       timestamptz not null default now()
);
create index audit_anchor_tenant on audit_anchor (tenant, sequence);
alter table audit_anchor enable row level security;
create policy audit_anchor_city_adds_its_own on audit_anchor for insert to plaza_city
    with check (current_user = 'city_' || replace(tenant, '-', '_'));
create policy audit_anchor_city_reads_its_own on audit_anchor for select to plaza_city
    using (current_user = 'city_' || replace(tenant, '-', '_'));
grant insert, select on audit_anchor to plaza_city;
--rollback drop table audit_anchor;

--changeset audit:0001-audit-anchor-cell
--comment Whoever works on the cell reads the anchors of all its cities, and changes none.
create policy audit_anchor_cell_reads_all on audit_anchor for select to plaza_cell using (true);
grant select on audit_anchor to plaza_cell;
--rollback drop policy audit_anchor_cell_reads_all on audit_anchor;
--rollback revoke select on audit_anchor from plaza_cell;
