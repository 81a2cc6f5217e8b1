-- What two persons change is no mistake everywhere: a body is named so, too. No state changes, so that no entry is added.

alter table correction rename column wrong to before;
alter table correction rename column right_value to after;
alter table contract_entry_correction rename column wrong to before;
alter table contract_entry_correction rename column right_value to after;
alter table partner_decision_correction rename column wrong to before;
alter table partner_decision_correction rename column right_value to after;
alter table named_authority rename column wrong to before;
alter table named_authority rename column right_value to after;
