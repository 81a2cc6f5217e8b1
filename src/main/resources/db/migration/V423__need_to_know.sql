-- Whether an exempt paper says terms that are proposed in the negotiation of a contract (SI 2012/2089 reg 16): no
-- member but those who decide has it then. Not known counts as yes.
alter table document add column proposed_terms boolean;
alter table document add constraint proposed_terms_of_affairs check (proposed_terms is null or paragraph = 3);

-- What an officer needs a confidential paper for, asked before it is opened to them.
create table paper_need (
  id uuid primary key,
  document uuid not null references document,
  person varchar(200) not null,
  need text not null,
  asked_at timestamptz not null,
  version bigint not null,
  unique (document, person)
);
select remit.guard('paper_need');
