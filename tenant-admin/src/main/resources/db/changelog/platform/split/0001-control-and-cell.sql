--liquibase formatted sql

--changeset split:0001-control
--comment What a deployment has once goes to schema control. The previous release, whose nodes may still run, finds it by views of the old names, with its own rights.
create schema if not exists control;
grant usage on schema control to plaza_platform;
alter table platform.tenant set schema control;
alter table platform.tenant_host set schema control;
alter table platform.onboarding set schema control;
alter table platform.onboarding_step set schema control;
create view platform.tenant with (security_invoker = true) as select * from control.tenant;
create view platform.tenant_host with (security_invoker = true) as select * from control.tenant_host;
create view platform.onboarding with (security_invoker = true) as select * from control.onboarding;
create view platform.onboarding_step with (security_invoker = true) as select * from control.onboarding_step;
grant select, insert, update, delete on platform.tenant, platform.tenant_host, platform.onboarding, platform.onboarding_step
    to plaza_platform;
--rollback drop view platform.tenant, platform.tenant_host, platform.onboarding, platform.onboarding_step;
--rollback alter table control.tenant set schema platform;
--rollback alter table control.tenant_host set schema platform;
--rollback alter table control.onboarding set schema platform;
--rollback alter table control.onboarding_step set schema platform;

--changeset split:0001-cell
--comment What a cell has beside its cities goes to schema cell, with views as before. Views have no defaults of their own; what they lack, the tables add.
create schema if not exists cell;
grant usage on schema cell to plaza_platform, plaza_city;
alter table platform.outbox set schema cell;
alter table platform.audit_anchor set schema cell;
create view platform.outbox with (security_invoker = true) as select * from cell.outbox;
create view platform.audit_anchor with (security_invoker = true) as select * from cell.audit_anchor;
grant select, insert, update, delete on platform.outbox to plaza_platform;
grant select on platform.audit_anchor to plaza_platform;
grant insert on platform.outbox to plaza_city;
grant insert, select on platform.audit_anchor to plaza_city;
--rollback drop view platform.outbox, platform.audit_anchor;
--rollback alter table cell.outbox set schema platform;
--rollback alter table cell.audit_anchor set schema platform;
