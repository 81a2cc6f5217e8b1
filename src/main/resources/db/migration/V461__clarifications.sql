-- What was asked while tenders could come in, and what every tenderer was answered.

create table clarification (
  id uuid primary key,
  decision varchar(20) not null,
  resolution varchar(20) not null,
  question text not null,
  answer text not null,
  sent_on date not null,
  recorded_by varchar(100) not null,
  version bigint not null,
  foreign key (decision, resolution) references procurement
);

select remit.guard('clarification');
