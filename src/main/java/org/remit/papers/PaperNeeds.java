package org.remit.papers;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PaperNeeds extends JpaRepository<PaperNeed, UUID> {

  boolean existsByDocumentAndPerson(UUID document, String person);
}
