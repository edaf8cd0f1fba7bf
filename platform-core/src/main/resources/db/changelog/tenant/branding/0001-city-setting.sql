--liquibase formatted sql

--changeset branding:0001-city-setting
--comment What a city says of itself as a whole, such as its brand: one value a key, so that a new setting needs no new table.
create table city_setting (
    key        text primary key,
    value      jsonb not null,
    updated_at timestamptz not null default now()
);
--rollback drop table city_setting;
