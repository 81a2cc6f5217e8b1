-- Why somebody in the chain that agrees to urgency was passed over, and what shows it.
alter table urgency_agreement add column passed_over_because text;
alter table urgency_agreement add column passed_over_evidence text;
alter table urgency_agreement add column passed_over_by varchar(100);
alter table call_in_waiver add column unable_evidence text;
