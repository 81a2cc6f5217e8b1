-- When a call-in lapsed and what was done under the decision since; where the minutes of a meeting told late are filed.
alter table call_in add column lapsed_at timestamptz;
alter table call_in add column done_since varchar(200);
alter table call_in add column scrutiny_minutes text;
