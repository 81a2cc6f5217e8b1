-- What happened otherwise than the law asks, and what was written down wrongly.

create table irregularity (
  id uuid primary key,
  decision varchar(20) not null references decision,
  what text not null,
  happened_on date not null,
  rule text not null,
  found_on date not null,
  found_by varchar(200) not null,
  entered_by varchar(100) not null,
  entered_at timestamptz not null,
  note text,
  cure text,
  noted_by varchar(100),
  noted_at timestamptz,
  version bigint not null
);
create index irregularity_decision on irregularity (decision);

create table correction (
  id uuid primary key,
  decision varchar(20) not null references decision,
  subject varchar(200) not null,
  wrong text not null,
  right_value text not null,
  why text not null,
  clock_kind varchar(60),
  resolution varchar(20),
  state varchar(20) not null,
  requested_by varchar(100) not null,
  requested_at timestamptz not null,
  decided_by varchar(100),
  decided_at timestamptz,
  decided_because text,
  effect text,
  version bigint not null
);
create index correction_decision on correction (decision);

select remit.guard('irregularity');
select remit.guard('correction');
