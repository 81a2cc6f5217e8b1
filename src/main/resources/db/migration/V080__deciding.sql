-- Meetings, the decision's statutory record, consultation and delegations.

create table meeting (
  id uuid primary key,
  decision varchar(20) not null references decision,
  body varchar(20) not null,
  meets_at timestamptz not null,
  published_at timestamptz not null,
  shorter_notice text,
  urgency_opinion text,
  version bigint not null
);
create index meeting_decision on meeting (decision, published_at);

create table report_publication (
  decision varchar(20) not null references decision,
  published_at timestamptz not null,
  primary key (decision, published_at)
);

create table consultation (
  id uuid primary key,
  decision varchar(20) not null references decision,
  who text not null,
  consulted_on date not null,
  evidence text not null,
  entered_by varchar(100) not null,
  entered_at timestamptz not null
);
create index consultation_decision on consultation (decision);

create table decision_record (
  decision varchar(20) primary key references decision,
  kind varchar(40) not null,
  maker varchar(20) not null,
  maker_words text not null,
  decided_by varchar(100) not null,
  acting_as text not null,
  deputy_for text,
  taken_at timestamptz not null,
  outcome varchar(20) not null,
  outcomes jsonb not null,
  reasons text not null,
  alternatives jsonb not null,
  conflicts jsonb not null,
  dispensations jsonb not null,
  authority_cited text,
  consultation jsonb not null,
  author_decided text,
  exclusion text,
  published_at timestamptz,
  version bigint not null
);

create table delegation (
  id uuid primary key,
  authority varchar(40) not null,
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  post text not null,
  purpose text,
  limit_amount numeric(14, 2),
  consultees jsonb not null,
  expires date,
  report_back_to text,
  given_on date not null,
  unique (decision, resolution)
);
create index delegation_post on delegation (authority, post);

select remit.guard('meeting');
select remit.guard('report_publication');
select remit.guard('consultation');
select remit.guard('decision_record');
select remit.guard('delegation');
