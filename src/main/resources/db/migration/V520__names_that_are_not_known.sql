-- A letter may bear the name of somebody whom Remit does not know as a member: it counts when somebody else than whoever
-- entered it has looked the name up.

alter table call_in_signature add column not_known boolean not null default false;
alter table call_in_signature add column confirmed_by varchar(100);
