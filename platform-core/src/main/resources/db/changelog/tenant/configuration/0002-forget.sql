--liquibase formatted sql

--changeset configuration:0002-version-forget splitStatements:false
--comment Versions are never changed by the city's role; this alone takes out who published one, and nothing else.
create function configuration_version_forget(account text, before_moment timestamptz) returns setof integer
language sql security definer set search_path from current as $$
    update configuration_version set published_by_name = ''
    where published_at < before_moment and published_by_name <> '' and published_by = account
    returning number;
$$;
--rollback drop function configuration_version_forget(text, timestamptz);
