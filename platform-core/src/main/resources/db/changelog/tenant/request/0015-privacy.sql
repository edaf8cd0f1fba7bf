--liquibase formatted sql

--changeset request:0015-contact-email
--comment People are found by their exact address when they ask what is known of them.
create index request_contact_email on request_contact (lower(email)) where email is not null;
--rollback drop index request_contact_email;

--changeset request:0015-contact-phone
--comment And by their exact number, however it was typed.
create index request_contact_phone on request_contact (regexp_replace(phone, '[^0-9]', '', 'g')) where phone is not null;
--rollback drop index request_contact_phone;
