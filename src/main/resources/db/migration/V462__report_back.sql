-- That whoever decided under a delegation reported back, as the delegation asks.

create table report_back (
  decision varchar(20) primary key references decision,
  reported_to text not null,
  reported_on date not null,
  evidence text not null,
  recorded_by varchar(100) not null,
  version bigint not null
);

select remit.guard('report_back');
