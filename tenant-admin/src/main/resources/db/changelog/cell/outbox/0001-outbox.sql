--liquibase formatted sql

--changeset outbox:0001-outbox
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_class where oid = to_regclass('cell.outbox')
--comment One row for each fact and listener, written in the city's own transaction. Cities may add rows of their own and nothing else. Facts whose listener talks to the outside world are claimed apart, lest a mail server that does not answer hold up all others. Carried over where schema platform had it.
create table outbox (
    id         uuid primary key,
    tenant     text not null,
    listener   text not null,
    payload    jsonb not null,
    created_at timestamptz not null default now(),
    due_at     timestamptz not null default now(),
    attempts   integer not null default 0,
    last_error text,
    dead       boolean not null default false,
    outside    boolean not null default false
);
create index outbox_due_in_lane on outbox (outside, due_at) where not dead;
alter table outbox enable row level security;
create policy outbox_city_adds_its_own on outbox for insert to plaza_city
    with check (current_user = 'city_' || replace(tenant, '-', '_'));
grant insert on outbox to plaza_city;
--rollback drop table outbox;

--changeset outbox:0001-outbox-cell
--comment The cell's worker claims, puts off and removes the rows of all its cities.
create policy outbox_cell_does_all on outbox to plaza_cell using (true) with check (true);
grant select, insert, update, delete on outbox to plaza_cell;
--rollback drop policy outbox_cell_does_all on outbox;
--rollback revoke select, insert, update, delete on outbox from plaza_cell;
