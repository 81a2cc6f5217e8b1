-- Call-in: the window, requests with their signatures, and what came of each resolution.

create table call_in (
  decision varchar(20) primary key references decision,
  state varchar(20) not null,
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  last_day date not null,
  effective_on date not null,
  rule text not null,
  scrutiny_outcome varchar(20),
  scrutiny_reasons text,
  scrutiny_at timestamptz,
  council_views text,
  ended_at timestamptz,
  version bigint not null
);

create table call_in_request (
  decision varchar(20) not null references call_in,
  number int not null,
  state varchar(20) not null,
  resolutions jsonb not null,
  grounds text not null,
  letter text,
  received_at timestamptz not null,
  entered_by varchar(100) not null,
  told boolean not null,
  reason text,
  checked_at timestamptz,
  version bigint not null,
  primary key (decision, number)
);

create table call_in_signature (
  id uuid primary key,
  decision varchar(20) not null,
  number int not null,
  member varchar(200) not null,
  political_group varchar(100),
  signed_at timestamptz not null,
  foreign key (decision, number) references call_in_request,
  unique (decision, number, member)
);

create table call_in_item (
  decision varchar(20) not null references call_in,
  letter varchar(20) not null,
  state varchar(20) not null,
  reason text,
  version bigint not null,
  primary key (decision, letter)
);

select remit.guard('call_in');
select remit.guard('call_in_request');
select remit.guard('call_in_signature');
select remit.guard('call_in_item');
