-- That a procurement, or some of its lots, goes no further: at which stage, why, and where that was told.

create table procurement_abandonment (
  id uuid primary key,
  decision varchar(20) not null,
  resolution varchar(20) not null,
  lots jsonb not null,
  stage varchar(60) not null,
  reasons text not null,
  decided_on date not null,
  decided_by varchar(100) not null,
  notice_reference varchar(200),
  notice_published_on date,
  version bigint not null,
  foreign key (decision, resolution) references procurement
);

select remit.guard('procurement_abandonment');
