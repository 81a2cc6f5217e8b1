-- Which period of the law a tender was held to, and what shows that it applies.

alter table procurement
  add column minimum_case varchar(40),
  add column minimum_grounds text;
