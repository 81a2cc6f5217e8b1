-- A window in which what was published is taken down does not go on: since when it is interrupted.

alter table call_in add column interrupted_at timestamptz;
alter table call_in add column resumed boolean not null default false;
