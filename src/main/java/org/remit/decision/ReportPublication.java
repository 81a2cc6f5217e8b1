package org.remit.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.remit.reference.DecisionReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The report was opened to the public before one person decides. */
@Entity
@Table(name = "report_publication")
class ReportPublication {

  @Embeddable
  record Key(String decision, @Column(name = "published_at") Instant publishedAt) implements Serializable {}

  @EmbeddedId private Key key;

  protected ReportPublication() {}

  ReportPublication(DecisionReference decision, Instant now) {
    this.key = new Key(decision.value(), now);
  }
}

interface ReportPublications extends JpaRepository<ReportPublication, ReportPublication.Key> {

  boolean existsByKeyDecision(String decision);
}
