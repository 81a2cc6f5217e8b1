-- Who holds which post, deputises for it, sits on which committee, belongs to which political group: dated. What was
-- entered is ended, never removed.

create table appointment (
  id uuid primary key,
  council varchar(30) not null,
  kind varchar(20) not null check (kind in ('post', 'committee', 'group')),
  place varchar(200) not null,
  person varchar(200) not null,
  capacity varchar(20) not null,
  from_day date not null,
  until_day date,
  source text not null,
  entered_by varchar(100) not null,
  entered_at timestamptz not null,
  version bigint not null,
  check (until_day is null or until_day >= from_day - 1)
);
comment on column appointment.until_day is 'The last day; null while none is known; the day before the first where it never began.';
create index appointment_place on appointment (council, kind, lower(place));
create index appointment_person on appointment (council, lower(person));

select remit.guard('appointment');
