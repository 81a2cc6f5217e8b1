-- What the decision maker says it decided, where the record of it has the words wrongly.

create table decided_words (
  id uuid primary key,
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  wrong text not null,
  right_words text not null,
  shown_by text not null,
  said_by varchar(100) not null,
  said_at timestamptz not null
);
create index decided_words_decision on decided_words (decision, said_at);

select remit.guard('decided_words');
