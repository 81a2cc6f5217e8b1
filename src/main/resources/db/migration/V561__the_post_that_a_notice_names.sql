-- A notice keeps the post of the one person who decides, as the facts had it that it was given on. No state changes, so
-- that no entry is added. Which version of the facts that was nobody asks beyond that.

alter table notice add column maker_post text;

select set_config('remit.ledger_written_in', pg_current_xact_id()::text, true);

update notice n set maker_post = nullif(f.document -> 'decisionMaker' ->> 'post', 'unknown')
from facts f
where f.decision = n.decision and f.facts_version = n.facts_version
  and coalesce(nullif(f.document -> 'decisionMaker' ->> 'body', 'unknown'), n.maker)
    not in ('cabinet', 'cabinet-committee', 'joint-committee', 'council', 'committee');

set constraints all immediate; -- a table whose rows have just changed is altered only then
alter table notice drop column facts_version;
