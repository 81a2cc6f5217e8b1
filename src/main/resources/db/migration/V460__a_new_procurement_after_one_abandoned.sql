-- The decision that proposes to procure again what was abandoned: of the whole before a tender, else of each lot.
alter table procurement add column begun_anew varchar(20);
alter table procurement_lot add column begun_anew varchar(20);
