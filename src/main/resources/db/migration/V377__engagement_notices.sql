-- The notices before a tender: of preliminary market engagement, and of a planned procurement.

create table engagement_notice (
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  kind varchar(20) not null,
  about text not null,
  notice_reference varchar(200) not null,
  published_on date not null,
  recorded_by varchar(100) not null,
  version bigint not null,
  primary key (decision, resolution, kind)
);

select remit.guard('engagement_notice');
