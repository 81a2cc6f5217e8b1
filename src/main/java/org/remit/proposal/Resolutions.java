package org.remit.proposal;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Resolutions extends JpaRepository<Resolution, Resolution.Key> {

  @Query("select r from Resolution r where r.key.decision = :decision order by r.position")
  List<Resolution> of(String decision);

  @Query("select r from Resolution r where r.key.decision in :decisions order by r.position")
  List<Resolution> ofAll(Collection<String> decisions);
}
