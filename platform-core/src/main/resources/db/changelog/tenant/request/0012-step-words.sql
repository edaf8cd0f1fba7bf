--liquibase formatted sql

--changeset request:0012-step-words
--comment The kinds of step get the words of the field; ASSIGNED names the assignment to a member of staff from now on.
update request_step set kind = case kind
        when 'ASSIGNED' then 'ROUTED' when 'WAITING' then 'HELD' when 'JOINED' then 'MERGED' else 'UNMERGED' end
    where kind in ('ASSIGNED', 'WAITING', 'JOINED', 'PARTED');
--rollback update request_step set kind = case kind
--rollback         when 'ROUTED' then 'ASSIGNED' when 'HELD' then 'WAITING' when 'MERGED' then 'JOINED' else 'PARTED' end
--rollback     where kind in ('ROUTED', 'HELD', 'MERGED', 'UNMERGED');
