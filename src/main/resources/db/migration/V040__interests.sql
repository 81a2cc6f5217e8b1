-- Interests declared in a decision's matter, with dispensations (Localism Act 2011 ss.31, 33).

create table interest (
  id uuid primary key,
  decision varchar(20) not null references decision,
  person varchar(100) not null,
  kind varchar(10) not null,
  what text not null,
  excludes boolean not null,
  dispensation text,
  declared_at timestamptz not null,
  entered_by varchar(100) not null,
  version bigint not null
);
create index interest_decision on interest (decision, person);

select remit.guard('interest');
