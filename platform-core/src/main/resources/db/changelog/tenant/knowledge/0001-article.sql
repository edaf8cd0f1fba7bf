--liquibase formatted sql

--changeset knowledge:0001-article
--comment What a city answers to questions people ask again and again. One value each: articles are read whole and searched in memory.
create table article (
    code       text primary key,
    content    json not null,
    position   integer not null default 0,
    updated_at timestamptz not null default now()
);
--rollback drop table article;
