--liquibase formatted sql

--changeset outbox:0001-outbox
--comment One row for each fact and listener, written in the city's own transaction. Cities may add rows of their own and nothing else.
create table outbox (
    id         uuid primary key,
    tenant     text not null,
    listener   text not null,
    payload    jsonb not null,
    created_at timestamptz not null default now(),
    due_at     timestamptz not null default now(),
    attempts   integer not null default 0,
    last_error text,
    dead       boolean not null default false
);
create index outbox_due on outbox (due_at) where not dead;
alter table outbox enable row level security;
create policy outbox_city_adds_its_own on outbox for insert to plaza_city
    with check (current_user = 'city_' || replace(tenant, '-', '_'));
create policy outbox_platform_does_all on outbox to plaza_platform using (true) with check (true);
grant insert on outbox to plaza_city;
grant select, insert, update, delete on outbox to plaza_platform;
--rollback drop table outbox;
