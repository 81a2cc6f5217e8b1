-- What a partner decided, entered after it had effect there, counts from its entry until a second person confirms it.

alter table partner_decision
  add column confirmation text,
  add column confirmed_by varchar(100),
  add column confirmed_at timestamptz;
