--liquibase formatted sql

--changeset routing:0001-rule
--comment The rules of a city. One value each, since a rule is always tried as a whole.
create table routing_rule (
    code     text primary key,
    rule     jsonb not null,
    position integer not null
);
--rollback drop table routing_rule;
