--liquibase formatted sql

--changeset outbox:0002-outside
--comment Facts whose listener talks to the outside world are claimed apart, lest a mail server that does not answer hold up all others. The release before does not say which they are; its facts are heard among the others, which is as right and only less apart.
alter table outbox add column outside boolean not null default false;
--rollback alter table outbox drop column outside;

--changeset outbox:0002-due-in-lane
--comment Each lane finds what is due in order, however much is due in the other.
create index outbox_due_in_lane on outbox (outside, due_at) where not dead;
--rollback drop index outbox_due_in_lane;

--changeset outbox:0002-due
--comment Nobody asks for both lanes in order any more, and no lane may be tempted to. The release before finds what is due without it, if slower: 30 ms where a hundred thousand are.
drop index outbox_due;
--rollback create index outbox_due on outbox (due_at) where not dead;
