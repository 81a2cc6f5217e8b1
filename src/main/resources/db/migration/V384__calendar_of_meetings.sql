-- What a council's people have entered into its calendar of meetings beside its policy pack. Each row stands for good:
-- of one body and day the newest says whether it meets.

create table calendar_entry (
  id uuid primary key,
  council varchar(30) not null,
  body varchar(30) not null
    check (body in ('cabinet', 'cabinet-committee', 'joint-committee', 'council', 'committee', 'scrutiny')),
  day date not null,
  meets boolean not null,
  source text not null,
  entered_by varchar(100) not null,
  entered_at timestamptz not null,
  sequence int not null check (sequence >= 1),
  unique (council, sequence)
);
comment on column calendar_entry.source is 'What shows it: a minute, a notice; for a day on which it does not meet, why.';
comment on column calendar_entry.sequence is 'In the order in which they were entered at the council, from 1.';

select remit.guard('calendar_entry');
