-- What changed in employee liability information after it was given, and in which writing that was notified. No names.

create table liability_information_change (
  id uuid primary key,
  decision varchar(20) not null,
  resolution varchar(20) not null,
  kinds jsonb not null,
  employees int not null,
  known_on date not null,
  notified_on date not null,
  writing text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamptz not null,
  version bigint not null,
  foreign key (decision, resolution) references staff_transfer
);

select remit.guard('liability_information_change');
