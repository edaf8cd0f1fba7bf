--liquibase formatted sql

--changeset history:0001-import-run
--comment How far the import of a file has come. Written in the transactions that write its rows, so that an interrupted import goes on where it was.
create table import_run (
    fingerprint text primary key,
    file_name   text not null,
    rows_done   bigint not null,
    imported    bigint not null,
    started_at  timestamptz not null,
    updated_at  timestamptz not null
);
--rollback drop table import_run;
