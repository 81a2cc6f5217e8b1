-- What one party to a transfer asked the other about the staff, and what was answered. No names.

create table due_diligence (
  id uuid primary key,
  decision varchar(20) not null,
  resolution varchar(20) not null,
  asked_by varchar(20) not null,
  question text not null,
  answer text not null,
  answered_on date not null,
  writing text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamptz not null,
  version bigint not null,
  foreign key (decision, resolution) references staff_transfer
);

select remit.guard('due_diligence');
