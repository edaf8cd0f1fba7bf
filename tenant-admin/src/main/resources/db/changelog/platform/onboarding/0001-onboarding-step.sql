--liquibase formatted sql

--changeset onboarding:0001-onboarding
--comment What the operator asked for, kept until the doors are open, so that any step can be resumed.
create table onboarding (
    tenant_id  text primary key constraint onboarding_tenant_fk references tenant on delete cascade,
    plan       jsonb not null,
    started_at timestamptz not null,
    done_at    timestamptz
);
grant select, insert, update, delete on onboarding to plaza_platform;
--rollback drop table onboarding;

--changeset onboarding:0001-onboarding-step
--comment How far each step of a city's onboarding has come.
create table onboarding_step (
    tenant_id   text not null constraint onboarding_step_onboarding_fk references onboarding on delete cascade,
    step        text not null,
    state       text not null constraint onboarding_step_state_known
                check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    started_at  timestamptz,
    finished_at timestamptz,
    error       text,
    constraint onboarding_step_pk primary key (tenant_id, step)
);
grant select, insert, update, delete on onboarding_step to plaza_platform;
--rollback drop table onboarding_step;
