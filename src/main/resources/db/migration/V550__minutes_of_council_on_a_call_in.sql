-- Where the minutes of council's meeting on a call-in are filed, where a clerk enters what it said.
alter table call_in add column council_minutes text;
