-- A signature of a member of the executive stands under a letter and does not count; the day on which scrutiny met is
-- its own, whenever its outcome is noted.

alter table call_in_signature add column executive boolean not null default false;
alter table call_in add column scrutiny_met_on date;
