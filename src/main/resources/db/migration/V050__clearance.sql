-- Who verified which implications on which version of the facts, who revised the report, who approved it.

create table clearance (
  id uuid primary key,
  decision varchar(20) not null references decision,
  discipline varchar(40) not null,
  state varchar(20) not null,
  facts_version bigint not null,
  because text,
  comment text,
  answered_by varchar(100),
  answered_at timestamptz,
  asked_at timestamptz not null,
  version bigint not null,
  unique (decision, discipline)
);

create table report_approval (
  decision varchar(20) primary key references decision,
  state varchar(20) not null,
  facts_version bigint not null,
  reasons text,
  answered_by varchar(100) not null,
  answered_at timestamptz not null,
  version bigint not null
);

create table report_revision (
  id uuid primary key,
  decision varchar(20) not null references decision,
  revised_by varchar(100) not null,
  revised_at timestamptz not null,
  changes text not null
);
create index report_revision_decision on report_revision (decision);

select remit.guard('clearance');
select remit.guard('report_approval');
select remit.guard('report_revision');
