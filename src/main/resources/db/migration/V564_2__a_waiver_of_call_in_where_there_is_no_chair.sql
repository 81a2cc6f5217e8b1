-- Whoever waives call-in may not be there at all, which is something else than being unable to act. Nobody was passed
-- over so until now. No state changes, so that no entry is added.

alter table call_in_waiver add column vacant boolean not null default false;
