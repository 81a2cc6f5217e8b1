-- Documents as uploaded. A row is one version; the bytes lie in one of two stores, named by their digest.
create table remit.document (
  id uuid primary key,
  decision text not null,
  council text not null,
  document text not null,
  version int not null check (version >= 1),
  name text not null,
  media_type text not null,
  size bigint not null,
  digest text not null,
  publicity text not null check (publicity in ('PUBLIC', 'EXEMPT', 'CONFIDENTIAL')),
  paragraph int check (paragraph between 1 and 7),
  public_interest text,
  review_on date,
  reviewer text,
  prohibition text,
  stored_at timestamptz not null,
  published_at timestamptz,
  taken_down_at timestamptz,
  taken_down_because text,
  row_version bigint not null,
  unique (decision, document, version),
  constraint exempt_says_why check (publicity <> 'EXEMPT'
    or (paragraph is not null and public_interest is not null and review_on is not null and reviewer is not null)),
  constraint confidential_names_the_prohibition check (publicity <> 'CONFIDENTIAL' or prohibition is not null),
  constraint withheld_is_never_published check (publicity = 'PUBLIC' or published_at is null),
  constraint taken_down_says_why check (taken_down_at is null or taken_down_because is not null)
);
comment on column remit.document.document is 'The document''s name within its decision, the same for each version: report, appendix-1.';
comment on column remit.document.published_at is 'From when the public may have it; null until it is published.';
select remit.guard('document');

-- Notices and records as published, each in HTML and .docx in the public store.
create table remit.statutory_paper (
  id uuid primary key,
  decision text not null,
  council text not null,
  kind text not null,
  subject text not null,
  version int not null check (version >= 1),
  title text not null,
  contents jsonb not null,
  html_digest text not null,
  docx_digest text not null,
  published_at timestamptz not null,
  corrects uuid references remit.statutory_paper,
  what_was_wrong text,
  taken_down_at timestamptz,
  taken_down_because text,
  row_version bigint not null,
  unique (decision, kind, subject, version),
  constraint correction_says_what_was_wrong check ((corrects is null) = (what_was_wrong is null)),
  constraint taken_down_says_why check (taken_down_at is null or taken_down_because is not null)
);
comment on column remit.statutory_paper.subject is 'What in the decision it is about, such as a resolution; empty for the whole.';
select remit.guard('statutory_paper');
