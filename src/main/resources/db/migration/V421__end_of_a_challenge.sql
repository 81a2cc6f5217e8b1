-- What ended a challenge: the order of the court, or the answer. It ends on the day that this names, after it began.
alter table challenge add column ended_reference varchar(200);
alter table challenge add constraint ends_after_it_was_received check (ended_at >= received_at);
