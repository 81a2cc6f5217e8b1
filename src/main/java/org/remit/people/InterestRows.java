package org.remit.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InterestRows extends JpaRepository<Interest, UUID> {

  @Query("select i from Interest i where i.decision = :decision order by i.declaredAt")
  List<Interest> of(String decision);
}
