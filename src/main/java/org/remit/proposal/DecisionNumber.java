package org.remit.proposal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** The running number of a council's decisions in one year. */
@Entity
@Table(name = "decision_number")
class DecisionNumber {

  @Embeddable
  record Key(String authority, int year) implements Serializable {}

  @EmbeddedId private Key key;
  private int last;

  protected DecisionNumber() {}

  DecisionNumber(Authority authority, int year) {
    this.key = new Key(authority.id(), year);
  }

  DecisionReference next() {
    last++;
    return new DecisionReference("%s-%04d-%04d".formatted(new Authority(key.authority()).code(), key.year(), last));
  }
}

interface DecisionNumbers extends JpaRepository<DecisionNumber, DecisionNumber.Key> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<DecisionNumber> findWithLockByKey(DecisionNumber.Key key);
}
