-- An administering authority that no data knows is named by one person and confirmed by another, in another role.

create table named_authority (
  id uuid primary key,
  wrong text not null,
  right_value text not null,
  why text not null,
  state varchar(20) not null,
  requested_by varchar(200) not null,
  requested_at timestamptz not null,
  decided_by varchar(200),
  decided_at timestamptz,
  decided_because text,
  version bigint not null
);
select remit.guard('named_authority');

alter table pension_protection add column named_authority uuid references named_authority;
