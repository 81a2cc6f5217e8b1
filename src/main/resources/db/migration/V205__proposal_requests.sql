-- Which decision a program's request made: the same request sent again finds it, and makes no second one.

create table proposal_request (
  person varchar(200) not null,
  request varchar(100) not null,
  digest varchar(64) not null check (digest ~ '^[0-9a-f]{64}$'),
  decision varchar(20) not null references decision,
  received_at timestamptz not null,
  primary key (person, request)
);
comment on column proposal_request.request is 'The sender''s own key (Idempotency-Key).';
comment on column proposal_request.digest is 'SHA-256 over the proposal as it was read.';

select remit.guard('proposal_request');
