-- What was entered before a late entry counted from its own day was counted from its effect, and stays so. No state
-- changes, so that no entry is added.

alter table partner_decision add column counts_from date;
alter table partner_decision alter column counts_from type date using effective;
alter table partner_decision alter column counts_from set not null;
