package org.remit.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.remit.reference.DecisionReference;
import org.remit.routing.Finding;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Something the checks noticed in a report or a route, and what was answered to it. */
@Entity
@Table(name = "finding")
class FindingRow {

  @Id private UUID id;
  private String decision;

  @Column(name = "check_number")
  private int checkNumber;

  private String severity;
  private String sentence;
  private String citation;
  private String paragraph;
  private String quoted;
  private String answerableBy;
  private Instant foundAt;
  private Instant goneAt;
  private String answer;
  private String answeredBy;
  private Instant answeredAt;

  @Version private long version;

  protected FindingRow() {}

  FindingRow(DecisionReference decision, Finding found, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.checkNumber = found.check();
    this.severity = found.severity().id();
    this.sentence = found.sentence();
    this.citation = found.citation();
    this.paragraph = found.paragraph();
    this.quoted = found.quoted();
    this.answerableBy = found.answerableBy();
    this.foundAt = now;
  }

  boolean says(Finding other) {
    return checkNumber == other.check() && sentence.equals(other.sentence());
  }

  void answer(String answer, String by, Instant at) {
    this.answer = answer;
    this.answeredBy = by;
    this.answeredAt = at;
  }

  void gone(Instant at) {
    goneAt = at;
  }

  String decision() {
    return decision;
  }

  FindingView view() {
    return new FindingView(
        id, checkNumber, severity, sentence, citation, paragraph, quoted, answerableBy, answer, answeredAt);
  }
}

interface FindingRows extends JpaRepository<FindingRow, UUID> {

  @Query("select f from FindingRow f"
      + " where f.decision = :decision and f.goneAt is null order by f.checkNumber, f.foundAt")
  List<FindingRow> standing(String decision);

  @Query("select f from FindingRow f"
      + " where f.decision in :decisions and f.goneAt is null order by f.checkNumber, f.foundAt")
  List<FindingRow> standingOf(Collection<String> decisions);
}
