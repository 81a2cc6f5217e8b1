-- A report that was handed in before a fact changed may say otherwise than what is decided on (SI 2012/2089 reg 7):
-- each newest version remembers the facts of its hour, and whoever approves an older one says why it may stand.
create table report_version (
  decision varchar(20) primary key references decision,
  facts_version bigint not null
);

insert into report_version
select newest.decision,
  (select coalesce(max(f.facts_version), 1) from facts f
    where f.decision = newest.decision and f.entered_at <= newest.stored_at)
from (select distinct on (decision) decision, stored_at from document
  where document = 'report' order by decision, version desc) newest
join decision d on d.reference = newest.decision;
select remit.guard('report_version');

alter table report_approval add column why_no_new_version text;
