--liquibase formatted sql

--changeset sla:0002-on-hold
--comment The status in which a clock may stand still is called what people call it.
update sla_target
    set target = jsonb_set(target, '{pausedIn}', replace((target -> 'pausedIn')::text, '"WAITING"', '"ON_HOLD"')::jsonb)
    where target -> 'pausedIn' @> '["WAITING"]';
--rollback update sla_target
--rollback     set target = jsonb_set(target, '{pausedIn}', replace((target -> 'pausedIn')::text, '"ON_HOLD"', '"WAITING"')::jsonb)
--rollback     where target -> 'pausedIn' @> '["ON_HOLD"]';
