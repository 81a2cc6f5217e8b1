-- The notice before a direct award, or why the user's choice asks for none.

create table transparency_notice (
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  ground varchar(40) not null,
  reasons text not null,
  notice_reference varchar(200),
  published_on date,
  recorded_by varchar(100) not null,
  version bigint not null,
  primary key (decision, resolution)
);

select remit.guard('transparency_notice');
