-- A hold cites the rule that applies to its case, where its kind knows several.

alter table hold add column rule varchar(200);
