-- What came of each review of a contract.

create table contract_review (
  id uuid primary key,
  contract uuid not null references contract,
  decision varchar(20) not null,
  resolution varchar(20) not null,
  review_date date not null,
  outcome varchar(20) not null,
  findings text not null,
  proposed varchar(20) references decision,
  recorded_on date not null,
  recorded_by varchar(100) not null,
  version bigint not null,
  unique (contract, review_date)
);

select remit.guard('contract_review');
