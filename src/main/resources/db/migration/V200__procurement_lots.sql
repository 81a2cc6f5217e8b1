-- Each lot of a procurement is evaluated, recommended and awarded on its own; without lots the procurement is one whole.

create table procurement_lot (
  decision varchar(20) not null,
  resolution varchar(20) not null,
  lot varchar(10) not null,
  title text,
  state varchar(20) not null,
  criteria jsonb not null,
  scores jsonb not null,
  reasons text,
  notice_reference varchar(200),
  abandoned_on date,
  supplier text,
  total numeric(15, 2),
  annual numeric(15, 2),
  vat varchar(20),
  months int,
  contract_from date,
  extensions jsonb not null,
  recommended_by varchar(100),
  award varchar(20) references decision,
  version bigint not null,
  primary key (decision, resolution, lot),
  foreign key (decision, resolution) references procurement
);

-- What was out to tender, evaluated or awarded before is carried over as one whole; scores by criterion were not kept.
insert into procurement_lot (decision, resolution, lot, state, criteria, scores, reasons, notice_reference, supplier,
    total, annual, vat, months, contract_from, extensions, recommended_by, award, version)
  select decision, resolution, 'whole', state, '[]', '[]', reasons, notice_reference, supplier,
    total, annual, vat, months, contract_from, extensions, recommended_by, award, 0
  from procurement where state <> 'OPEN';

alter table procurement drop column criteria;
alter table procurement
  add column criteria jsonb not null default '[]',
  add column lots_per_provider int,
  drop column scores, drop column reasons, drop column supplier, drop column total, drop column annual, drop column vat,
  drop column months, drop column contract_from, drop column extensions, drop column recommended_by, drop column award;

select remit.guard('procurement_lot');
