-- Whether what scrutiny said was recorded only when the decision was taken.
alter table scrutiny_item add column recorded_after_decision boolean not null default false;
