package org.remit.pension;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/** The bond, indemnity or guarantee given for an admission; it may be renewed. */
@Entity
@Table(name = "pension_security")
class PensionSecurity {

  @EmbeddedId private PensionProtection.Key key;

  private String kind;
  private BigDecimal amount;
  private String givenBy;
  private LocalDate givenOn;
  private LocalDate expires;

  @Version private long version;

  protected PensionSecurity() {}

  PensionSecurity(DecisionReference decision, String resolution) {
    this.key = new PensionProtection.Key(decision.value(), resolution);
  }

  void give(SecurityGiven given) {
    this.kind = given.kind();
    this.amount = given.amount();
    this.givenBy = given.by();
    this.givenOn = given.on();
    this.expires = given.expires();
  }
}
