-- Which cases of the evaluation data have been played to their end: an interrupted loading goes on with the others.
create table evaluation_case (
  name varchar(100) primary key,
  reference varchar(20) not null references decision,
  loaded_at timestamptz not null
);

select remit.guard('evaluation_case');
