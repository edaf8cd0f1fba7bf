--liquibase formatted sql

--changeset privacy:0003-given-up
--comment An erasure that failed until an operator discarded it is over, and forgets whom it was about.
alter table erasure
    drop constraint erasure_state_known,
    add constraint erasure_state_known check (state in ('RUNNING', 'DONE', 'BLOCKED', 'GIVEN_UP'));
--rollback update erasure set state = 'BLOCKED' where state = 'GIVEN_UP'; alter table erasure drop constraint erasure_state_known, add constraint erasure_state_known check (state in ('RUNNING', 'DONE', 'BLOCKED'));
