--liquibase formatted sql

--changeset sla:0001-target
--comment How long things may take.
create table sla_target (
    code     text primary key,
    target   jsonb not null,
    position integer not null
);
--rollback drop table sla_target;

--changeset sla:0001-from-service-types
--comment What a service type promised by itself becomes a target of its own, in elapsed hours as before.
insert into sla_target (code, target, position)
select code,
       jsonb_build_object(
           'code', code, 'service', code, 'group', null, 'priority', null,
           'amount', greatest(1, ceil(extract(epoch from target::interval) / 3600)::integer), 'unit', 'HOURS',
           'calendar', null, 'pausedIn', jsonb_build_array(), 'dueSoon', null),
       row_number() over (order by position, code)
from service_type where target is not null;
--rollback delete from sla_target;
