-- From an award in effect to the register of contracts: notices, signature, variations, grants, challenges.

create table contract (
  id uuid primary key,
  number varchar(60) not null unique,
  authority varchar(40) not null,
  local_id varchar(100),
  title text not null,
  supplier text not null,
  value numeric(15, 2),
  starts date,
  ends date,
  extensions jsonb not null,
  extensions_left int,
  regime varchar(20),
  light_touch boolean not null,
  responsible_post varchar(200),
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  decided_under text not null,
  signed_at timestamptz,
  registered_at timestamptz not null,
  version bigint not null
);
create index contract_authority on contract (authority, local_id);

create table contract_change (
  id uuid primary key,
  contract uuid not null references contract,
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  ground varchar(40) not null,
  value_before numeric(15, 2),
  value_after numeric(15, 2),
  ends_before date,
  ends_after date,
  extensions_used int not null,
  changed_at timestamptz not null,
  version bigint not null
);
create index contract_change_contract on contract_change (contract);

create table contract_award (
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  state varchar(20) not null,
  regime varchar(20) not null,
  procedure_name varchar(40) not null,
  light_touch boolean not null,
  notice_needed boolean not null,
  details_due boolean not null,
  opened_at timestamptz not null,
  notice_reference varchar(200),
  notice_sent_on date,
  electronic boolean,
  conflicts_confirmed boolean not null,
  summaries_sent boolean not null,
  voluntary_days int not null,
  standstill_because text,
  title text,
  signatories jsonb not null,
  method varchar(20),
  document_digest varchar(64),
  value numeric(15, 2),
  starts date,
  ends date,
  extensions jsonb not null,
  responsible_post varchar(200),
  signed_at timestamptz,
  contract uuid references contract,
  details_reference varchar(200),
  details_published_on date,
  copy_published boolean not null,
  started_on date,
  version bigint not null,
  primary key (decision, resolution)
);

create table variation (
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  contract uuid not null references contract,
  state varchar(20) not null,
  opened_at timestamptz not null,
  ground varchar(40),
  permitted boolean,
  value_change numeric(15, 2),
  term_change_months int,
  extensions_used int not null,
  reasons text,
  change_notice varchar(200),
  change_notice_on date,
  signatories jsonb not null,
  method varchar(20),
  document_digest varchar(64),
  value numeric(15, 2),
  ends date,
  signed_at timestamptz,
  modification_notice varchar(200),
  modification_notice_on date,
  version bigint not null,
  primary key (decision, resolution)
);

create table grant_agreement (
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  state varchar(40) not null,
  grant_in_substance boolean not null,
  service_obligation boolean not null,
  fees boolean not null,
  indicators boolean not null,
  clawback boolean not null,
  reasons text not null,
  subsidy_lawful boolean,
  subsidy_basis varchar(40),
  other_assistance numeric(15, 2),
  confirmation varchar(200),
  subsidy_reasons text,
  title text,
  signatories jsonb not null,
  method varchar(20),
  document_digest varchar(64),
  value numeric(15, 2),
  starts date,
  ends date,
  conditions jsonb not null,
  responsible_post varchar(200),
  signed_at timestamptz,
  paid numeric(15, 2),
  payment_reference varchar(200),
  paid_at timestamptz,
  version bigint not null,
  primary key (decision, resolution)
);

create table challenge (
  id uuid primary key,
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  kind varchar(40) not null,
  received_at timestamptz not null,
  effect varchar(20) not null,
  because text not null,
  reference varchar(200) not null,
  ended_at timestamptz,
  outcome varchar(40),
  ended_because text,
  entered_at timestamptz not null,
  version bigint not null
);
create index challenge_decision on challenge (decision);

select remit.guard('contract');
select remit.guard('contract_change');
select remit.guard('contract_award');
select remit.guard('variation');
select remit.guard('grant_agreement');
select remit.guard('challenge');
