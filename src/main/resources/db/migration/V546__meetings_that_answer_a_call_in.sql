-- Council and Cabinet answer a call-in at a meeting too (LGA 1972 s.100B; SI 2012/2089 regs 6(2) and 7): its day, since
-- when agenda and report were open, and why not for five clear days. Whoever decides alone has a day of decision only.
alter table call_in add column council_met_on date;
alter table call_in add column council_agenda_on date;
alter table call_in add column council_shorter_notice text;
alter table call_in add column reconsidered_on date;
alter table call_in add column reconsidered_agenda_on date;
alter table call_in add column reconsidered_shorter_notice text;
