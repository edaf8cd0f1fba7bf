--liquibase formatted sql

--changeset privacy:0002-json-without splitStatements:false
--comment JSON without what matches, in each text that it holds. As one text it would show a line break as a letter, and a word behind it would not be found.
create function json_without(value jsonb, words text, parts text) returns jsonb
language sql immutable as $$
    select case jsonb_typeof(value)
        when 'string' then
            to_jsonb(regexp_replace(regexp_replace(value #>> '{}', words, '[…]', 'gi'), parts, '[…]', 'g'))
        when 'array' then
            (select coalesce(jsonb_agg(json_without(item, words, parts) order by nth), '[]')
             from jsonb_array_elements(value) with ordinality as each(item, nth))
        when 'object' then
            (select coalesce(jsonb_object_agg(key, json_without(item, words, parts)), '{}')
             from jsonb_each(value) as each(key, item))
        else value
    end;
$$;
--rollback drop function json_without(jsonb, text, text);
