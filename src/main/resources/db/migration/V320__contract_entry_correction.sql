-- The published entry of a contract is corrected, or taken down; what was wrong stays, and so does why.

create table contract_entry_correction (
  id uuid primary key,
  contract uuid not null references contract,
  field varchar(40) not null,
  wrong text,
  right_value text not null,
  why text not null,
  state varchar(20) not null,
  requested_by varchar(200) not null,
  requested_at timestamptz not null,
  decided_by varchar(200),
  decided_at timestamptz,
  decided_because text,
  version bigint not null
);
create index contract_entry_correction_contract on contract_entry_correction (contract);
select remit.guard('contract_entry_correction');

alter table contract
  add column corrected_on date,
  add column taken_down_on date,
  add column taken_down_because text;
