-- How a contract performs, and what is paid under it: what is to be told of both, and where it was.

create table contract_performance (
  id uuid primary key,
  decision varchar(20) not null,
  resolution varchar(20) not null,
  kind varchar(20) not null,
  happened_on date not null,
  summary text not null,
  notice_reference varchar(200),
  published_on date,
  recorded_by varchar(100) not null,
  version bigint not null,
  unique (decision, resolution, kind, happened_on),
  foreign key (decision, resolution) references contract_award
);

create table contract_payment (
  id uuid primary key,
  decision varchar(20) not null,
  resolution varchar(20) not null,
  amount numeric(15, 2) not null,
  paid_on date not null,
  quarter_end date not null,
  notice_reference varchar(200),
  published_on date,
  recorded_by varchar(100) not null,
  version bigint not null,
  foreign key (decision, resolution) references contract_award
);

select remit.guard('contract_performance');
select remit.guard('contract_payment');
