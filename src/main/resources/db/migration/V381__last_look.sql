-- How far each person has read a decision's trail, so that its page can say what is new to them. It is no reading on
-- record: the ledger keeps those.

create table last_look (
  person varchar(200) not null,
  decision varchar(20) not null,
  seen bigint not null check (seen >= 0),
  seen_before bigint not null check (seen_before between 0 and seen),
  primary key (person, decision)
);
comment on table last_look is
  'The last entry that somebody saw, and the last that they had seen when something was new to them. No time is kept.';

create or replace view remit.table_without_guard as
  select * from (values
    ('ledger_stream', 'the ledger''s own: written with each entry'),
    ('ledger_entry', 'the ledger''s own: the entry itself'),
    ('flyway_schema_history', 'kept by Flyway, which writes before and after each migration'),
    ('spring_session', 'sign-in sessions: no state of a decision'),
    ('spring_session_attributes', 'sign-in sessions: no state of a decision'),
    ('clock_offset', 'the evaluation''s clock: no state of a decision'),
    ('proposal_draft', 'what somebody has begun to write: no state of a decision'),
    ('last_look', 'how far somebody has read: no state of a decision')
  ) as t (table_name, why);
