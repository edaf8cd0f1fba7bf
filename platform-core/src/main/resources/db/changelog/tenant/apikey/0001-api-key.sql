--liquibase formatted sql

--changeset apikey:0001-api-key
--comment Which programs may come in. One row a program; rotating its key keeps the row and, for a while, the key before. Of a secret only its hash is kept.
create table api_key (
    id               uuid primary key,
    client           text not null,
    contact          text not null,
    public_id        text not null constraint api_key_public_id_unique unique,
    hash             bytea not null,
    scopes           text not null,
    rate_per_minute  integer,
    issued_at        timestamptz not null,
    expires_at       timestamptz not null,
    former_public_id text constraint api_key_former_public_id_unique unique,
    former_hash      bytea,
    former_until     timestamptz,
    revoked_at       timestamptz,
    last_used_on     date
);
--rollback drop table api_key;
