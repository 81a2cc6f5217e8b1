package org.remit.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredDocuments extends JpaRepository<StoredDocument, UUID> {

  List<StoredDocument> findByDecisionOrderByDocumentAscVersionDesc(String decision);

  Optional<StoredDocument> findFirstByDecisionAndDocumentOrderByVersionDesc(String decision, String document);

  List<StoredDocument> findByDigest(String digest);
}
