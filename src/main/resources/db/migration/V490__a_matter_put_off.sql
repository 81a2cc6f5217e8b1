-- When a meeting put the matter off: it is no longer the one that decides, and what it was to decide on may change
-- again. The ledger tells it of the meetings that were; no state changes, so that no entry is added.

alter table meeting add column put_off_at timestamptz;

select set_config('remit.ledger_written_in', pg_current_xact_id()::text, true);

update meeting m set put_off_at =
  (select min(e.instant) from ledger_entry e
    where e.stream = m.decision and e.kind = 'decision-deferred' and e.instant >= m.published_at);
