package org.remit.proposal;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRows extends JpaRepository<Decision, String> {

  List<Decision> findAllByOrderByRegisteredAtDesc();

  List<Decision> findByAuthorityOrderByRegisteredAtDesc(String authority);

  @Query("select d from Decision d where d.reference in :references and d.decidedAt is null")
  List<Decision> undecidedOf(Collection<String> references);

  List<Decision> findByParentOrderByReference(String parent);

  boolean existsByParentAndDecidedAtIsNotNull(String parent);

  @Query("""
      select d from Decision d where d.stage in (CALL_IN, IMPLEMENTATION) and not exists (
          select r from Resolution r where r.key.decision = d.reference
              and r.state in (APPROVED, AMENDED, CALLED_IN, EFFECTIVE))""")
  List<Decision> withNothingLeftToDo();
}
