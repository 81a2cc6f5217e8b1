-- The ledger: one entry for every change of state, in the same transaction, never changed, never removed.
-- Its format is described in src/docs/ledger.md.

create table remit.ledger_stream (
  stream text primary key,
  last_sequence bigint not null,
  last_digest text not null
);
comment on table remit.ledger_stream is
  'The head of each chain. Its row is locked while an entry is added, so that one stream stays one chain.';

create table remit.ledger_entry (
  stream text not null references remit.ledger_stream,
  sequence bigint not null check (sequence >= 1),
  kind text not null,
  instant timestamptz not null,
  real_instant timestamptz not null,
  entry text not null,
  digest text not null,
  primary key (stream, sequence)
);
comment on column remit.ledger_entry.entry is
  'The entry as RFC 8785 canonical JSON without its digest: the very bytes that the digest is taken over.';
comment on column remit.ledger_entry.instant is 'Remit''s instant, by the clock that evaluation may move.';
comment on column remit.ledger_entry.real_instant is 'The server''s own instant.';
create index ledger_entry_by_kind on remit.ledger_entry (kind, instant);

create table remit.withheld_value (
  stream text not null,
  sequence bigint not null,
  name text not null,
  salt text not null,
  value text not null,
  primary key (stream, sequence, name),
  foreign key (stream, sequence) references remit.ledger_entry
);
comment on table remit.withheld_value is
  'Personal and withheld values. The ledger holds only their salted digests: a row may be disposed of and the chain still verifies.';

-- Append only, for every user of the database, its owner too.
create function remit.ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'Ledger entries are never changed or removed (% on %). Correct a mistake by a new entry.',
    lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete or truncate on remit.ledger_entry
  for each statement execute function remit.ledger_is_append_only();
alter table remit.ledger_entry enable always trigger append_only;

create function remit.ledger_head_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.stream = old.stream and new.last_sequence = old.last_sequence + 1 then
    return new;
  end if;
  raise exception 'The head of a ledger stream only moves on to the next entry (% on %).', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger moves_on before update or delete on remit.ledger_stream
  for each row execute function remit.ledger_head_moves_on();
alter table remit.ledger_stream enable always trigger moves_on;
create trigger moves_on_only before truncate on remit.ledger_stream
  for each statement execute function remit.ledger_is_append_only();
alter table remit.ledger_stream enable always trigger moves_on_only;

-- A withheld value may be disposed of; it is never replaced by another.
create trigger never_replaced before update or truncate on remit.withheld_value
  for each statement execute function remit.ledger_is_append_only();
alter table remit.withheld_value enable always trigger never_replaced;

-- No change without its entry. Writing an entry leaves a mark that holds until the end of this transaction (and goes
-- with a savepoint that is rolled back); guarded tables look for it at commit. No query, no index: cheap per row.
create function remit.ledger_entry_was_written() returns trigger language plpgsql as $$
begin
  perform set_config('remit.ledger_written_in', pg_current_xact_id()::text, true);
  return null;
end $$;
create trigger leaves_its_mark after insert on remit.ledger_entry
  for each statement execute function remit.ledger_entry_was_written();
alter table remit.ledger_entry enable always trigger leaves_its_mark;

create function remit.changed_needs_ledger_entry() returns trigger language plpgsql as $$
begin
  if current_setting('remit.ledger_written_in', true) is distinct from pg_current_xact_id()::text then
    raise exception 'changed % without a ledger entry in the same transaction', tg_table_name
      using errcode = 'integrity_constraint_violation',
            hint = 'Publish what has happened (org.remit.reference.Happened) in the transaction that changes the table.';
  end if;
  return null;
end $$;

create function remit.emptying_leaves_no_entry() returns trigger language plpgsql as $$
begin
  raise exception 'changed % without a ledger entry in the same transaction', tg_table_name
    using errcode = 'integrity_constraint_violation', hint = 'Delete its rows one by one, in a transaction with an entry.';
end $$;

-- Called by every migration that creates a table.
create function remit.guard(table_name text) returns void language plpgsql as $$
begin
  execute format(
    'create constraint trigger no_change_without_entry after insert or update or delete on remit.%I
     deferrable initially deferred for each row execute function remit.changed_needs_ledger_entry()', table_name);
  execute format('alter table remit.%I enable always trigger no_change_without_entry', table_name);
  execute format(
    'create trigger no_emptying before truncate on remit.%I
     for each statement execute function remit.emptying_leaves_no_entry()', table_name);
end $$;

select remit.guard('withheld_value');

-- The one list of tables that carry no guard, each with its reason. A test compares it with the schema.
create view remit.table_without_guard as
  select * from (values
    ('ledger_stream', 'the ledger''s own: written with each entry'),
    ('ledger_entry', 'the ledger''s own: the entry itself'),
    ('flyway_schema_history', 'kept by Flyway, which writes before and after each migration'),
    ('spring_session', 'sign-in sessions: no state of a decision'),
    ('spring_session_attributes', 'sign-in sessions: no state of a decision'),
    ('clock_offset', 'the evaluation''s clock: no state of a decision')
  ) as t (table_name, why);
