--liquibase formatted sql

--changeset location:0002-gazetteer
--comment Places people type. Found by trigrams, so that typing errors and parts of words find them too.
create table gazetteer_entry (
    id        bigint generated always as identity primary key,
    label     text not null constraint gazetteer_entry_label_unique unique,
    latitude  double precision not null,
    longitude double precision not null,
    source    text not null
);
create index gazetteer_entry_label_trgm on gazetteer_entry using gin (lower(label) public.gin_trgm_ops);
--rollback drop table gazetteer_entry;
