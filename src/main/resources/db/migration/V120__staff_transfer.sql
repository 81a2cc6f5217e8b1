-- Staff who move with a service: scope, the duties before the transfer, its day. Counts by group; no names.

create table staff_transfer (
  decision varchar(20) not null references decision,
  resolution varchar(20) not null,
  transfers varchar(10),
  council_part varchar(20),
  staff_groups jsonb not null,
  transfer_on date,
  ground varchar(40),
  reasons text,
  scoped_by varchar(100),
  cleared_ground varchar(40),
  data_provided_on date,
  data_contents text,
  transferred_on date,
  moved jsonb not null,
  version bigint not null,
  primary key (decision, resolution)
);

create table transfer_step (
  decision varchar(20) not null,
  resolution varchar(20) not null,
  step varchar(40) not null,
  outcome varchar(40) not null,
  done_on date,
  rule text,
  reasons text,
  detail jsonb not null,
  recorded_by varchar(100) not null,
  recorded_at timestamptz not null,
  version bigint not null,
  primary key (decision, resolution, step),
  foreign key (decision, resolution) references staff_transfer
);

select remit.guard('staff_transfer');
select remit.guard('transfer_step');
