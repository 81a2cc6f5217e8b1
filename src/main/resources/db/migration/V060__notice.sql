-- Notices as they were given, and agreements that a matter is urgent.

create table notice (
  id uuid primary key,
  decision varchar(20) not null references decision,
  kind varchar(40) not null,
  matter text not null,
  maker varchar(20) not null,
  maker_names jsonb not null,
  address text,
  period_from date,
  period_to date,
  reasons text,
  published_at timestamptz not null,
  facts_version bigint not null,
  clock uuid references clock,
  paper uuid not null,
  reasons_published_at timestamptz,
  stale_at timestamptz,
  stale_because text,
  version bigint not null
);
create index notice_decision on notice (decision, published_at);

create table urgency_agreement (
  id uuid primary key,
  decision varchar(20) not null references decision,
  matter varchar(40) not null,
  scrutiny_chair varchar(20) not null,
  answer varchar(20),
  capacity text,
  reasons text not null,
  answered_by varchar(100) not null,
  answered_at timestamptz not null,
  reasons_published_at timestamptz,
  stale_at timestamptz,
  version bigint not null
);
create index urgency_agreement_decision on urgency_agreement (decision, answered_at);

select remit.guard('notice');
select remit.guard('urgency_agreement');
