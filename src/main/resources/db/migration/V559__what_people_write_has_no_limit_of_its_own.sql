-- What people write is limited by Remit, in a sentence about the field; no column is shorter than that.

alter table appointment alter column place type text;
alter table call_in_signature alter column member type text, alter column political_group type text;
alter table challenge alter column reference type text, alter column ended_reference type text;
alter table clearance alter column evidence type text;
alter table contract
  alter column local_id type text,
  alter column responsible_post type text,
  alter column supplier_number type text,
  alter column end_notice type text;
alter table contract_award
  alter column notice_reference type text,
  alter column responsible_post type text,
  alter column details_reference type text,
  alter column supplier_number type text,
  alter column copy_reference type text;
alter table contract_entry_correction alter column supplier_number type text;
alter table contract_payment alter column notice_reference type text;
alter table contract_performance alter column notice_reference type text;
alter table correction alter column subject type text;
alter table engagement_notice alter column notice_reference type text;
alter table finding alter column paragraph type text;
alter table grant_agreement
  alter column confirmation type text,
  alter column responsible_post type text,
  alter column payment_reference type text,
  alter column statement type text,
  alter column entry_reference type text;
alter table hold alter column rule type text;
alter table irregularity alter column found_by type text;
alter table partner_decision alter column partner type text, alter column reference type text;
alter table partner_decision_correction alter column reference type text;
alter table procurement alter column notice_reference type text;
alter table procurement_abandonment alter column notice_reference type text;
alter table procurement_lot alter column notice_reference type text;
alter table transparency_notice alter column notice_reference type text;
alter table variation alter column change_notice type text, alter column modification_notice type text;

-- An entry of a B-tree is no longer than a third of a page: what people write stands there by its digest, or not.
drop index appointment_place;
create index appointment_place on appointment (council, kind);
alter table call_in_signature drop constraint call_in_signature_decision_number_member_key;
create unique index call_in_signature_once on call_in_signature (decision, number, md5(member));
drop index contract_authority;
create index contract_authority on contract (authority, md5(local_id));
drop index delegation_post;
create index delegation_authority on delegation (authority);
drop index grant_agreement_enterprise;
create index grant_agreement_council on grant_agreement (council);
drop index partner_decision_once;
create unique index partner_decision_once on partner_decision (decision, md5(lower(partner)))
  where superseded_at is null;
