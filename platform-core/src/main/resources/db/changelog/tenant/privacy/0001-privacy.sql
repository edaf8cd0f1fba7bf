--liquibase formatted sql

--changeset privacy:0001-legal-hold
--comment Whose data, or which request, must not be erased, and why. The person is known as long as the hold is in force.
create table legal_hold (
    id             uuid primary key,
    request_id     uuid,
    request_number text,
    person         jsonb,
    reason         text not null,
    placed_by      text not null,
    placed_by_name text not null,
    placed_at      timestamptz not null,
    lifted_by      text,
    lifted_by_name text,
    lifted_at      timestamptz
);
create index legal_hold_in_force on legal_hold (placed_at) where lifted_at is null;
--rollback drop table legal_hold;

--changeset privacy:0001-erasure
--comment One row an erasure. It knows the person until it is done; what is left is its certificate.
create table erasure (
    id                uuid primary key,
    person            jsonb,
    reason            text not null,
    requested_by      text not null,
    requested_by_name text not null,
    requested_at      timestamptz not null,
    state             text not null constraint erasure_state_known check (state in ('RUNNING', 'DONE', 'BLOCKED')),
    found             jsonb not null default '{}',
    erased            text[] not null default '{}',
    finished_at       timestamptz
);
create index erasure_newest on erasure (requested_at desc);
--rollback drop table erasure;

--changeset privacy:0001-retention-run
--comment One row a night: what was over its time and is gone. The key keeps two nodes from beginning the same night.
create table retention_run (
    day         date primary key,
    started_at  timestamptz not null,
    erased      jsonb not null default '{}',
    finished_at timestamptz
);
--rollback drop table retention_run;
