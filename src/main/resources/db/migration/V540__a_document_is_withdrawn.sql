-- Whoever handed a document in may take it back before it is published and before anything rests on it. Its file and its
-- row stay, and it is never published (SI 2012/2089 reg 21).
alter table document add column stored_by text;
alter table document add column withdrawn_at timestamptz;
alter table document add column withdrawn_because text;
alter table document add constraint withdrawn_says_why check (withdrawn_at is null or withdrawn_because is not null);
alter table document add constraint withdrawn_is_never_published check (withdrawn_at is null or published_at is null);
comment on column document.stored_by is 'Who handed it in; null where nobody did, or it was not noted.';
