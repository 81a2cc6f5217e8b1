-- Each who signed a request withdraws their own signature; how a request ended stands in words that are public.
alter table call_in_signature add column withdrawn_at timestamptz;
alter table call_in_signature add column withdrawal text;
alter table call_in_request add column ended_because text;
