--liquibase formatted sql

--changeset catalog:0005-receipt
--comment What programs get for a report instead of its number; null where they get the number at once.
alter table service_type add column receipt text
    constraint service_type_receipt_known check (receipt in ('TOKEN', 'NOTHING'));
--rollback alter table service_type drop column receipt;
