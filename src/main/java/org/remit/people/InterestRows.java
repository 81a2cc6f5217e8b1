package org.remit.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InterestRows extends JpaRepository<Interest, UUID> {

  List<Interest> findByDecisionOrderByDeclaredAt(String decision);
}
