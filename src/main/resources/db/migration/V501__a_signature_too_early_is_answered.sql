-- The resolution whose start or payment waits until the monitoring officer has noted on the irregularity.

alter table irregularity add column holds_resolution varchar(20);
