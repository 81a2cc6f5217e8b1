-- Which edition of a council's policy pack is in use, since when and by whose act. The text is kept, so that an edition
-- stays in force when its file is changed, broken or gone.

create table pack_adoption (
  council varchar(30) not null,
  sequence int not null check (sequence >= 1),
  file text not null,
  edition text not null,
  digest char(64) not null check (digest ~ '^[0-9a-f]{64}$'),
  adopted_by varchar(200) not null,
  by_remit boolean not null,
  adopted_at timestamptz not null,
  valid_from date not null,
  primary key (council, sequence)
);
comment on column pack_adoption.digest is 'SHA-256 over the edition in UTF-8.';
comment on column pack_adoption.adopted_by is 'In which capacity: a role of a council, or Remit and on what.';

select remit.guard('pack_adoption');

create function remit.an_adoption_stands() returns trigger language plpgsql as $$
begin
  raise exception 'What was adopted is never changed or removed (% on %). Adopt another edition.',
    lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger stands before update or delete on remit.pack_adoption
  for each row execute function remit.an_adoption_stands();
