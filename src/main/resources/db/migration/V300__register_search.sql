-- The public looks for decisions by words of their records.
create index statutory_paper_words on remit.statutory_paper using gin (to_tsvector('english', contents));
