-- A name, a sum or words of a withheld paper that the monitoring officer found to be no secret. Remit refuses what
-- repeats a withheld paper; where that is a well-known name, somebody must be able to say so, and it stays on record.

create table disclosable_words (
  id uuid primary key,
  decision varchar(20) not null,
  words text not null,
  why text not null,
  found_by text not null,
  found_at timestamptz not null,
  version bigint not null
);
create index disclosable_words_of on disclosable_words (decision);
select remit.guard('disclosable_words');
