-- One key decision or several: the monitoring officer's advice and the decision maker's answer.
create table linked_awards (
  decision varchar(20) primary key references decision,
  advice varchar(10),
  advice_reasons text,
  advised_at timestamptz,
  answer varchar(10),
  answer_reasons text,
  answered_at timestamptz,
  version bigint not null
);

select remit.guard('linked_awards');
