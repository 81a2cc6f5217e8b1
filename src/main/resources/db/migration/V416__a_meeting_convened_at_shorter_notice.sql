-- On which day a meeting was convened at shorter notice, and what shows it (SI 2012/2089 reg 6(2)).
alter table meeting add column convened_on date;
alter table meeting add column convened_evidence text;
