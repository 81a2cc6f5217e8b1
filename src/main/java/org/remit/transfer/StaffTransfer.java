package org.remit.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.remit.calendar.London;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;

/** The transfer of staff that one resolution may bring: who is who, how many, whether at all, and on which day. */
@Entity
@Table(name = "staff_transfer")
class StaffTransfer {

  @Embeddable
  record Key(@Column(name = "decision") String decision, @Column(name = "resolution") String resolution)
      implements Serializable {}

  @EmbeddedId private Key key;

  private String transfers;
  private String councilPart;

  @KeptAsJson
  private List<StaffGroup> staffGroups = List.of();

  private LocalDate transferOn;
  private String ground;
  private String reasons;
  private String scopedBy;
  private String clearedGround;
  private LocalDate dataProvidedOn;
  private String dataContents;
  private LocalDate transferredOn;

  @KeptAsJson
  private List<StaffGroup> moved = List.of();

  @Version private long version;

  protected StaffTransfer() {}

  StaffTransfer(DecisionReference decision, String resolution) {
    this.key = new Key(decision.value(), resolution);
  }

  void scope(String transfers, String councilPart, List<StaffGroup> groups, LocalDate on, NoTransferGround ground,
      String reasons, String by) {
    if (transferredOn != null) throw new Refused("The staff have transferred; the scope no longer changes.");
    this.transfers = transfers;
    this.councilPart = councilPart;
    this.staffGroups = List.copyOf(groups);
    this.transferOn = on;
    this.ground = ground == null ? null : ground.id();
    this.reasons = reasons;
    this.scopedBy = by;
    this.clearedGround = null;
  }

  void moveTo(LocalDate on) {
    if (transferredOn != null) {
      throw new Refused("The staff transferred on " + London.say(transferredOn) + "; that day no longer moves.");
    }
    if (on.equals(transferOn)) {
      throw new Refused("The transfer is planned for " + London.say(on) + " already.").at("/transferOn");
    }
    this.transferOn = on;
  }

  void clear(NoTransferGround ground) {
    if (!"no".equals(transfers)) throw new Refused("HR has not said that nobody transfers: there is nothing to clear.");
    this.clearedGround = ground.id();
  }

  void dataProvided(LocalDate on, String contents) {
    if (dataProvidedOn != null) {
      throw new Refused("Anonymised data was put into the tender pack on " + London.say(dataProvidedOn) + " already.")
          .at("/providedOn");
    }
    this.dataProvidedOn = on;
    this.dataContents = contents;
  }

  void transferred(LocalDate on, List<StaffGroup> who) {
    if (transferredOn != null) {
      throw new Refused("The transfer was recorded already, for " + London.say(transferredOn) + ".")
          .at("/transferredOn");
    }
    this.transferredOn = on;
    this.moved = List.copyOf(who);
  }

  String transfers() {
    return transfers;
  }

  String councilPart() {
    return councilPart;
  }

  List<StaffGroup> groups() {
    return staffGroups;
  }

  LocalDate transferOn() {
    return transferOn;
  }

  NoTransferGround ground() {
    return ground == null ? null : NoTransferGround.of(ground);
  }

  String reasons() {
    return reasons;
  }

  String scopedBy() {
    return scopedBy;
  }

  int count() {
    return staffGroups.stream().mapToInt(StaffGroup::count).sum();
  }

  StaffTransferView view() {
    return new StaffTransferView(
        new DecisionReference(key.decision()), key.resolution(), transfers, councilPart, staffGroups, transferOn,
            clearedGround,
        dataProvidedOn, transferredOn, moved);
  }
}
