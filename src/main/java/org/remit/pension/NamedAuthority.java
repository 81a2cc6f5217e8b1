package org.remit.pension;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.remit.people.ChangeByTwo;
import org.remit.reference.Refused;

/** An administering authority that no data knows: named by pensions, confirmed by another person. */
@Entity
@Table(name = "named_authority")
class NamedAuthority extends ChangeByTwo {

  protected NamedAuthority() {}

  /** @param before the one that stood there; null for none */
  NamedAuthority(String before, String name, String why, String by, Instant now) {
    super(before == null ? "none" : before, name, why, by, now);
  }

  @Override
  public void mustBeAnsweredBy(String by) {
    if (by.equals(requestedBy())) {
      throw new Refused("Whoever named the body does not confirm it: another person does.")
          .because("four-eyes", "An administering authority is named by one person and confirmed by another");
    }
    super.mustBeAnsweredBy(by);
  }

  String name() {
    return after();
  }

  boolean isOf(String name) {
    return name().equalsIgnoreCase(name.strip());
  }

  boolean isConfirmed() {
    return state().equals("approved");
  }

  /** What stands against it, as a sentence. */
  String inWords() {
    var known = " and is not known as the council's administering authority (SI 2013/2356 Sch 3). ";
    return isOpen()
        ? name() + " is named by pensions alone" + known
            + "Legal or the monitoring officer confirms it on what shows it, or pensions names another."
        : name() + " was not confirmed" + known + "Pensions names another.";
  }
}
