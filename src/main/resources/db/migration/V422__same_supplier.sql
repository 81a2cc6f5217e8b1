-- What proved that a corrected name is the same supplier's.
alter table contract_entry_correction add column supplier_number varchar(60);
