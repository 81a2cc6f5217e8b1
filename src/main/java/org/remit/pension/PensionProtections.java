package org.remit.pension;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PensionProtections extends JpaRepository<PensionProtection, PensionProtection.Key> {

  List<PensionProtection> findByKeyDecision(String decision);

  List<PensionProtection> findByNamedAuthority(UUID named);
}
