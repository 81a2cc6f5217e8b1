-- Who named an administering authority before a second person was asked for is on record in the ledger, in the entry
-- 'pension-route-settled': from that a row is laid out that waits for another person to confirm what they named, as what
-- is named since. Of one that is known nobody is asked. Nobody has done anything by that, so that no entry is added.

select set_config('remit.ledger_written_in', pg_current_xact_id()::text, true);

with named_before as (
  select gen_random_uuid() as id, p.decision, p.resolution, p.administering_authority, p.route_reasons, settled.*
  from pension_protection p
  join decision d on d.reference = p.decision
  cross join lateral (
    select e.instant as named_at, coalesce(w.value, 'not on record') as named_by
    from ledger_entry e
    left join withheld_value w on w.stream = e.stream and w.sequence = e.sequence and w.name = 'actor.user'
    cross join lateral (select e.entry::jsonb -> 'facts' ->> 'resolution' as resolution) facts
    where e.kind = 'pension-route-settled'
      and (e.stream = p.decision and facts.resolution = p.resolution
        or e.stream = d.parent and facts.resolution = coalesce(d.parent_resolution, facts.resolution))
    order by e.stream = p.decision desc, e.sequence desc
    limit 1) settled
  where p.named_authority is null and p.administering_authority is not null and p.route <> 'none-lgps'
), named as (
  insert into named_authority (id, wrong, right_value, why, state, requested_by, requested_at, version)
  select id, 'none', administering_authority, coalesce(route_reasons, ''), 'REQUESTED', named_by, named_at, 0
  from named_before
)
update pension_protection p set named_authority = n.id
from named_before n where n.decision = p.decision and n.resolution = p.resolution;
