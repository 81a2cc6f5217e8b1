-- When a period closes stands in the period of its clock, and the lots of a procurement are rows of their own: neither
-- column was read. No state changes, so that no entry is added.

alter table clock drop column closes_at;
alter table procurement drop column lots;
