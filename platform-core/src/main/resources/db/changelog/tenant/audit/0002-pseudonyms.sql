--liquibase formatted sql

--changeset audit:0002-audit-person
--comment What people in the audit log are called. An entry holds a pseudonym made of a name and a random salt; without this row nobody can tell whose it is, and the chain is as sound as before.
create table audit_person (
    pseudonym text primary key,
    subject   text not null,
    name      text not null,
    salt      bytea not null,
    used_at   timestamptz not null
);
create index audit_person_subject on audit_person (subject);
--rollback drop table audit_person;

--changeset audit:0002-audit-entry-forget splitStatements:false
--comment Entries from before pseudonyms hold names that are sealed. The city's role may not change an entry; this alone takes a person's name out of it, and the verifier asks for the sealed entry that says so.
create function audit_entry_forget(account text, before_moment timestamptz) returns setof bigint
language sql security definer set search_path from current as $$
    update audit_entry
    set actor_name = case when actor_subject = account then 'erased' else actor_name end,
        before = case when object = 'people/' || account then (before::jsonb - 'name')::text else before end,
        after = case when object = 'people/' || account then (after::jsonb - 'name')::text else after end
    where at < before_moment
      and ((actor_subject = account and actor_kind in ('person', 'operator')
                and actor_name <> 'erased' and actor_name !~ '^person:[0-9a-f]{32}$')
        or case when object = 'people/' || account
                then coalesce(before::jsonb ->> 'name', '') !~ '^(person:[0-9a-f]{32})?$'
                  or coalesce(after::jsonb ->> 'name', '') !~ '^(person:[0-9a-f]{32})?$'
                else false end)
    returning sequence;
$$;
--rollback drop function audit_entry_forget(text, timestamptz);
