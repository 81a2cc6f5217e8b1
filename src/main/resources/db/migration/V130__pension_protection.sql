-- The pensions of staff who move: rights, route, risk, agreement, security. Members are counted by group; no names.

create table pension_protection (
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  lgps_rights varchar(10),
  members jsonb not null,
  rights_evidence text,
  route varchar(30),
  administering_authority text,
  authority_confirmed boolean not null,
  scheme_employer text,
  body_kind varchar(20),
  joiners varchar(10),
  sharing varchar(20),
  route_reasons text,
  instructed_on date,
  report_on date,
  security varchar(20),
  amount numeric(15, 2) check (amount >= 0),
  risk_period_ends date,
  conclusion text,
  shown jsonb not null,
  outcome varchar(30),
  version bigint not null,
  primary key (decision, resolution)
);

-- One agreement for each contract (LGPS Regulations 2013 Sch 2 Pt 3 para 5): the key says so.
create table admission_agreement (
  decision varchar(20) not null,
  resolution varchar(20) not null,
  parties jsonb not null,
  executed_on date,
  effective_from date,
  confirmed_on date,
  evidence text,
  deposited_on date,
  place text,
  version bigint not null,
  primary key (decision, resolution),
  foreign key (decision, resolution) references pension_protection
);

create table pension_security (
  decision varchar(20) not null,
  resolution varchar(20) not null,
  kind varchar(20) not null,
  amount numeric(15, 2) not null check (amount >= 0),
  given_by text not null,
  given_on date not null,
  expires date,
  version bigint not null,
  primary key (decision, resolution),
  foreign key (decision, resolution) references pension_protection
);

select remit.guard('pension_protection');
select remit.guard('admission_agreement');
select remit.guard('pension_security');
