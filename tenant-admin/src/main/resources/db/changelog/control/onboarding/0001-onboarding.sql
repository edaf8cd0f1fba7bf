--liquibase formatted sql

--changeset onboarding:0001-onboarding
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_class where oid = to_regclass('control.onboarding')
--comment What the operator asked for, kept until the doors are open, so that any step can be resumed. Whoever runs an onboarding holds it for a few seconds at a time, so that two nodes or two clicks never run it at once and a crashed node lets go by itself. Carried over where schema platform had it.
create table onboarding (
    tenant_id   text primary key constraint onboarding_tenant_fk references tenant on delete cascade,
    plan        jsonb not null,
    started_at  timestamptz not null,
    done_at     timestamptz,
    lease_owner uuid,
    lease_until timestamptz
);
--rollback drop table onboarding;

--changeset onboarding:0001-onboarding-grants
--comment Whoever works on control reads and writes onboardings.
grant select, insert, update, delete on onboarding to plaza_control;
--rollback revoke select, insert, update, delete on onboarding from plaza_control;

--changeset onboarding:0001-onboarding-step
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_class where oid = to_regclass('control.onboarding_step')
--comment How far each step of a city's onboarding has come, and what operators are told beside it: the cause behind an error, or what a finished step found. Carried over where schema platform had it.
create table onboarding_step (
    tenant_id   text not null constraint onboarding_step_onboarding_fk references onboarding on delete cascade,
    step        text not null,
    state       text not null constraint onboarding_step_state_known
                check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    started_at  timestamptz,
    finished_at timestamptz,
    error       text,
    detail      text,
    constraint onboarding_step_pk primary key (tenant_id, step)
);
--rollback drop table onboarding_step;

--changeset onboarding:0001-onboarding-step-grants
--comment Whoever works on control reads and writes the steps.
grant select, insert, update, delete on onboarding_step to plaza_control;
--rollback revoke select, insert, update, delete on onboarding_step from plaza_control;
