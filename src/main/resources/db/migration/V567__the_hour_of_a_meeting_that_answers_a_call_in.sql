-- Whoever a call-in is referred to meets after the meeting that did; of one noted before this only the day is known.
alter table call_in add column scrutiny_met_at timestamptz;
alter table call_in add column council_met_at timestamptz;
