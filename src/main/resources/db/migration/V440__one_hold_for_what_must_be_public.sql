-- One kind of hold for one fact: what a decision was published by is not public. Its name changes and no state does,
-- so that no entry of the ledger tells of it.

select set_config('remit.ledger_written_in', pg_current_xact_id()::text, true);

update hold set kind = 'taken-down' where kind = 'record-down';
