-- What a contract's publication and its management ask for: copy, indicators, reviews, breaks, who the supplier is.

alter table contract_award
  add column vat varchar(20) not null default 'unknown',
  add column copy_due boolean not null default false,
  add column indicators jsonb not null default '[]',
  add column no_indicators_because text,
  add column review_dates jsonb not null default '[]',
  add column break_dates jsonb not null default '[]',
  add column supplier_kind varchar(20),
  add column supplier_number varchar(60),
  add column copy_reference varchar(200),
  add column copy_published_on date,
  add column copy_withheld text,
  drop column copy_published;

alter table contract
  add column indicators jsonb not null default '[]',
  add column review_dates jsonb not null default '[]',
  add column break_dates jsonb not null default '[]',
  add column supplier_kind varchar(20),
  add column supplier_number varchar(60),
  add column extensions_used int not null default 0,
  add column decide_by date;
