package org.remit.proposal;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionRows extends JpaRepository<Decision, String> {

  List<Decision> findByAuthorityOrderByRegisteredAtDesc(String authority);

  List<Decision> findByReferenceInAndDecidedAtIsNull(Collection<String> references);

  List<Decision> findByParentOrderByReference(String parent);
}
