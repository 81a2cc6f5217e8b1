-- A published paper is corrected by two people: which paper, and which part of it.
alter table correction add column paper uuid references statutory_paper;
alter table correction add column content varchar(60);

-- From when a window counts that was counted anew, and why it is as it is.
alter table call_in add column counts_from timestamptz;
alter table call_in add column because text;
