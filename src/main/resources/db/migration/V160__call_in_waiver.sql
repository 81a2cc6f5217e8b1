-- What the person whom the constitution names answered when call-in was to be waived for urgency.

create table call_in_waiver (
  id uuid primary key,
  decision varchar(20) not null references decision,
  named_role varchar(40) not null,
  answer varchar(20),
  unable_because text,
  capacity text,
  reasons text not null,
  answered_by varchar(100) not null,
  answered_at timestamptz not null,
  stale_at timestamptz,
  version bigint not null
);
create index call_in_waiver_decision on call_in_waiver (decision, answered_at);

select remit.guard('call_in_waiver');
