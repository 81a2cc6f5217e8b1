-- From an approved procurement to the award that it proposes; and what partner councils have decided.

create table procurement (
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  state varchar(20) not null,
  opened_at timestamptz not null,
  procedure_name varchar(40),
  notice_reference varchar(200),
  tender_published_on date,
  tender_deadline date,
  lots jsonb not null,
  provider_limits jsonb not null,
  conflicts_assessed boolean not null,
  criteria jsonb not null,
  scores jsonb not null,
  reasons text,
  supplier text,
  total numeric(15, 2),
  annual numeric(15, 2),
  vat varchar(20),
  months int,
  contract_from date,
  extensions jsonb not null,
  recommended_by varchar(100),
  award varchar(20) references decision,
  version bigint not null,
  primary key (decision, resolution)
);

create table partner_decision (
  id uuid primary key,
  decision varchar(20) not null references decision,
  partner varchar(200) not null,
  reference varchar(200) not null,
  taken date not null,
  effective date not null,
  evidence text not null,
  entered_by varchar(100) not null,
  entered_at timestamptz not null,
  version bigint not null
);
create unique index partner_decision_once on partner_decision (decision, lower(partner));

select remit.guard('procurement');
select remit.guard('partner_decision');
