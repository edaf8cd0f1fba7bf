--liquibase formatted sql

--changeset catalog:0003-edition
--comment Counts the states of the catalog, in the transaction that makes each, so that a copy kept elsewhere is known to be the present one by a single number.
create table catalog_edition (
    only_one boolean primary key default true constraint catalog_edition_only_one check (only_one),
    number   bigint not null
);
insert into catalog_edition (number) values (1);
--rollback drop table catalog_edition;
