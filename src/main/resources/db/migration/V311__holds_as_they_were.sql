-- A hold that is opened again keeps when it had been open before: a meeting is judged by its own day, however late its
-- minutes are noted.

create table hold_before (
  id uuid primary key,
  hold uuid not null references hold,
  opened_at timestamptz not null,
  lifted_at timestamptz not null,
  clock uuid references clock
);
create index hold_before_of on hold_before (hold);

select remit.guard('hold_before');

alter table meeting add column place text;
