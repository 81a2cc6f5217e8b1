-- Since when a discipline is asked again, and why: null where it is asked for the first time or has answered.
alter table clearance add column asked_again_at timestamptz;
alter table clearance add column asked_again_because text;
