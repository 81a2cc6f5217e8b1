-- Minimal financial assistance is added up for each enterprise, told to it, and entered in the public database.

alter table grant_agreement
  add column council varchar(40),
  add column enterprise text,
  add column assistance_before numeric(15, 2),
  add column notified_on date,
  add column confirmed_on date,
  add column statement varchar(200),
  add column entry_due boolean not null default false,
  add column entry_reference varchar(200),
  add column entered_on date;
create index grant_agreement_enterprise on grant_agreement (council, lower(enterprise));
