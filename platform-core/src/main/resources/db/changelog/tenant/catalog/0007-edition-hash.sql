--liquibase formatted sql

--changeset catalog:0007-edition-hash
--comment A number comes twice where a database is restored, and then a copy kept elsewhere would be taken for another state's; a hash over what has been done to the catalog does not. The number stays beside it, since the release before counts and does not hash.
alter table catalog_edition add column content_hash text not null default '';
--rollback alter table catalog_edition drop column content_hash;
