-- Who recorded a dispensation, by their role; null for those recorded before. An interest whose details are kept back
-- because they could lead to violence or intimidation (Localism Act 2011 s.32).
alter table interest add column dispensed_by varchar(60);
alter table interest add column sensitive boolean not null default false;
