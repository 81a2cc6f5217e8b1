-- Why the director's approval of a report no longer stands: the hold on deciding says it.

alter table report_approval add column stale_because text;
