--liquibase formatted sql

--changeset outbox:0002-lane
--comment More lanes than two. The release before does not say which; a worker moves what it finds in the wrong one.
alter table outbox add column lane text not null default 'TRANSACTIONAL';
--rollback alter table outbox drop column lane;

--changeset outbox:0002-claim
--comment Each claim has an id, so that a worker whose lease was lost changes nothing.
alter table outbox add column claim uuid;
--rollback alter table outbox drop column claim;

--changeset outbox:0002-failures
--comment A claim is no failure: workers may die as often as they like.
alter table outbox add column failures integer not null default 0;
--rollback alter table outbox drop column failures;

--changeset outbox:0002-progress
--comment How far a long job came, so that whoever takes it up goes on there.
alter table outbox add column total integer, add column done integer not null default 0, add column position text;
--rollback alter table outbox drop column total, drop column done, drop column position;

--changeset outbox:0002-dead-at
--comment When it was given up; for those of before, when it was to be tried last.
alter table outbox add column dead_at timestamptz;
update outbox set dead_at = due_at where dead;
create index outbox_dead on outbox (tenant, dead_at) where dead;
--rollback drop index outbox_dead;
--rollback alter table outbox drop column dead_at;

--changeset outbox:0002-due-in-order
--comment What is due in a lane, in order.
create index outbox_due_in_order on outbox (lane, due_at) where not dead;
--rollback drop index outbox_due_in_order;

--changeset outbox:0002-due-by-city
--comment What is due in a lane of each city, however much is due of others.
create index outbox_due_by_city on outbox (lane, tenant, due_at) where not dead;
--rollback drop index outbox_due_by_city;

--changeset outbox:0002-two-lanes
--comment No worker of this release asks by side. The release before finds what is due without it, if slower.
drop index outbox_due_in_lane;
--rollback create index outbox_due_in_lane on outbox (outside, due_at) where not dead;
