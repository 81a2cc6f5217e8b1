-- Sessions lie in the database, so that any node answers any request. Names as Spring Session expects them.
create table spring_session (
  primary_id            char(36)     primary key,
  session_id            char(36)     not null unique,
  creation_time         bigint       not null,
  last_access_time      bigint       not null,
  max_inactive_interval int          not null,
  expiry_time           bigint       not null,
  principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36)     not null references spring_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);

-- How far the evaluation's clock is ahead of real time. At most one row; none means real time.
create table clock_offset (
  one    boolean primary key default true check (one),
  millis bigint  not null
);
