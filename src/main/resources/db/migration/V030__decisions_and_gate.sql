-- The decision from proposal to the end, its resolutions, what is known of it, and the gate: clocks and holds.

create table decision_number (
  authority varchar(40) not null,
  year int not null,
  last int not null,
  primary key (authority, year)
);

create table decision (
  reference varchar(20) primary key,
  authority varchar(40) not null,
  title text not null,
  stage varchar(20) not null,
  parent varchar(20) references decision,
  parent_resolution varchar(20),
  author varchar(100) not null,
  maker varchar(20) not null,
  facts_version bigint not null,
  route jsonb not null,
  routed_on date not null,
  registered_at timestamptz not null,
  decided_at timestamptz,
  published_at timestamptz,
  closed_at timestamptz,
  because text,
  version bigint not null
);
create index decision_authority on decision (authority, registered_at);
create index decision_parent on decision (parent);

create table resolution (
  decision varchar(20) not null references decision,
  letter varchar(20) not null,
  position int not null,
  kind varchar(40) not null,
  words text not null,
  state varchar(20) not null,
  wording text,
  reason text,
  effective_on date,
  effect_rule text,
  carried_out text,
  version bigint not null,
  primary key (decision, letter)
);

-- What was known at each time: the proposal's document as it stood, and where each fact comes from.
create table facts (
  decision varchar(20) not null references decision,
  facts_version bigint not null,
  document jsonb not null,
  sources jsonb not null,
  changed jsonb not null,
  why text,
  entered_by varchar(100) not null,
  entered_at timestamptz not null,
  primary key (decision, facts_version)
);

create table finding (
  id uuid primary key,
  decision varchar(20) not null references decision,
  check_number int not null,
  severity varchar(10) not null,
  sentence text not null,
  citation text not null,
  paragraph varchar(40),
  quoted text,
  answerable_by varchar(40) not null,
  found_at timestamptz not null,
  gone_at timestamptz,
  answer text,
  answered_by varchar(100),
  answered_at timestamptz,
  version bigint not null
);
create index finding_decision on finding (decision);

create table clock (
  id uuid primary key,
  decision varchar(20) not null references decision,
  resolution varchar(20),
  kind varchar(60) not null,
  effective_on date not null,
  closes_at timestamptz,
  period jsonb not null,
  state varchar(10) not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  because text,
  version bigint not null
);
create index clock_decision on clock (decision);
create index clock_running on clock (effective_on) where state = 'RUNNING';

create table hold (
  id uuid primary key,
  decision varchar(20) not null references decision,
  resolution varchar(20),
  kind varchar(60) not null,
  reason text not null,
  opened_at timestamptz not null,
  clock uuid references clock,
  ended varchar(20),
  because text,
  lifted_at timestamptz,
  version bigint not null
);
create index hold_decision on hold (decision);
create unique index hold_once on hold (decision, coalesce(resolution, ''), kind);

select remit.guard('decision_number');
select remit.guard('decision');
select remit.guard('resolution');
select remit.guard('facts');
select remit.guard('finding');
select remit.guard('clock');
select remit.guard('hold');
