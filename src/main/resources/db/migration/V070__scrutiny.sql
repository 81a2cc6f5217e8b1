-- What overview and scrutiny considered and said, before a decision or after it.

create table scrutiny_item (
  id uuid primary key,
  decision varchar(20) not null references decision,
  committee text not null,
  meeting_on date not null,
  placed_at timestamptz not null,
  outcome varchar(20),
  comments text,
  after_decision boolean not null,
  reason_if_after text,
  recorded_at timestamptz,
  version bigint not null
);
create index scrutiny_item_decision on scrutiny_item (decision, placed_at);

select remit.guard('scrutiny_item');
