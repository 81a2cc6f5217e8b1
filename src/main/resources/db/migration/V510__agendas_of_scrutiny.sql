-- Since when agenda and report of a meeting of scrutiny were open, and why not for five clear days (LGA 1972 s.100B).
alter table call_in add column scrutiny_agenda_on date;
alter table call_in add column scrutiny_shorter_notice text;
alter table scrutiny_item add column shorter_notice text;
