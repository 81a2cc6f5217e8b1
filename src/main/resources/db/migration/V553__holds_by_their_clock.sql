-- A clock that runs out asks for the holds that it lifts.

create index hold_clock on hold (clock) where clock is not null;
