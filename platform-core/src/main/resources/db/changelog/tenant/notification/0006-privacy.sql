--liquibase formatted sql

--changeset notification:0006-recipient
--comment Messages to a person are found by the exact address; those whose time is over have none.
create index outbound_message_recipient on outbound_message (lower(recipient)) where recipient is not null;
--rollback drop index outbound_message_recipient;

--changeset notification:0006-created
--comment Messages whose time is over are found each night.
create index outbound_message_readable on outbound_message (created_at) where recipient is not null;
--rollback drop index outbound_message_readable;
