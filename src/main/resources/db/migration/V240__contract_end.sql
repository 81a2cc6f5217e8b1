-- What follows a contract, how it ends, and the notice of its end.

alter table contract
  add column follow_up varchar(20),
  add column follow_up_for date,
  add column follow_up_decision varchar(20) references decision,
  add column terminated_on date,
  add column termination_ground varchar(30),
  add column ended_on date,
  add column end_notice varchar(200),
  add column end_notice_on date;
