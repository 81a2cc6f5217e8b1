-- Consents of a successor council, commissioners or a funder (LGPIHA 2007 s.24; directions; conditions of a grant).

create table consent (
  id uuid primary key,
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  kind varchar(40) not null,
  given boolean not null,
  given_by text,
  given_on date,
  evidence text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamptz not null,
  version bigint not null
);
create index consent_decision on consent (decision, resolution);

select remit.guard('consent');
