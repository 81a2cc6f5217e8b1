-- How long tenders had to be open at least, and by which rule.

alter table procurement
  add column minimum_days int,
  add column minimum_rule text;
