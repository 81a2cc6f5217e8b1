-- Proposals that somebody has begun to write. A draft is no state of a decision: it bears no guard, and the ledger
-- begins with the proposal that is sent.

create table proposal_draft (
  id uuid primary key,
  person varchar(200) not null,
  document jsonb not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  decision varchar(20) references decision,
  version bigint not null
);
create index proposal_draft_of on proposal_draft (lower(person)) where decision is null;
comment on table proposal_draft is 'Read by whoever writes it, and by nobody else; emptied once it is sent.';

create or replace view remit.table_without_guard as
  select * from (values
    ('ledger_stream', 'the ledger''s own: written with each entry'),
    ('ledger_entry', 'the ledger''s own: the entry itself'),
    ('flyway_schema_history', 'kept by Flyway, which writes before and after each migration'),
    ('spring_session', 'sign-in sessions: no state of a decision'),
    ('spring_session_attributes', 'sign-in sessions: no state of a decision'),
    ('clock_offset', 'the evaluation''s clock: no state of a decision'),
    ('proposal_draft', 'what somebody has begun to write: no state of a decision')
  ) as t (table_name, why);
