-- A committee's meeting is judged by its hour; of one that is noted afterwards only the day is known.
alter table scrutiny_item add column meets_at timestamptz;
