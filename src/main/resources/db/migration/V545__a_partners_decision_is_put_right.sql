-- What a partner decided is put right by two persons; the record that was wrong stays, and the later one counts.

alter table partner_decision
  add column outcome varchar(20) not null default 'agreed',
  add column superseded_at timestamptz,
  add column supersedes uuid references partner_decision,
  alter column effective drop not null,
  alter column counts_from drop not null,
  add constraint partner_decision_counts
    check (outcome <> 'agreed' or effective is not null and counts_from is not null);

drop index partner_decision_once;
create unique index partner_decision_once on partner_decision (decision, lower(partner)) where superseded_at is null;

create table partner_decision_correction (
  id uuid primary key,
  partner_decision uuid not null references partner_decision,
  outcome varchar(20) not null,
  reference varchar(200) not null,
  taken date not null,
  effective date,
  evidence text not null,
  wrong text not null,
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
create unique index partner_decision_correction_open on partner_decision_correction (partner_decision)
  where state = 'REQUESTED';
select remit.guard('partner_decision_correction');
