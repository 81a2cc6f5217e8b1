-- Equality Act 2010 s.149: which screening or impact assessment the equality officer cleared the report on, or why none
-- is needed. Empty for every other discipline, and for what was cleared before it was asked for.
alter table clearance
  add column evidence varchar(200),
  add column evidence_version integer,
  add column evidence_withheld boolean not null default false,
  add column none_needed text;
