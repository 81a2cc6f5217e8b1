package org.remit.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What somebody does at a council. A person's group is a role of one council: {@code finance.leeds}. */
public enum Role {
  COMMISSIONING_OFFICER,
  FINANCE,
  LEGAL,
  PROCUREMENT,
  HR,
  EQUALITY,
  PENSIONS,
  DIRECTOR,
  CABINET,
  CABINET_MEMBER,
  COUNCIL,
  COUNCIL_CHAIR,
  SCRUTINY,
  SCRUTINY_CHAIR,
  DEMOCRATIC_SERVICES,
  MONITORING_OFFICER,
  HEAD_OF_PAID_SERVICE,
  AUDITOR,
  ADMINISTRATOR;

  /** As models, groups and people write it: {@code democratic-services}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** In plain words: 'democratic services'. */
  public String words() {
    return this == HR ? "HR" : id().replace('-', ' ');
  }

  /**
   * Who decides for a maker: officers by the group of directors.
   *
   * @param maker cabinet, cabinet-member, council or officer
   */
  public static Role deciding(String maker) {
    return switch (maker) {
      case "cabinet" -> CABINET;
      case "cabinet-member" -> CABINET_MEMBER;
      case "council" -> COUNCIL;
      default -> DIRECTOR;
    };
  }

  public String groupOf(Authority council) {
    return id() + "." + council.id();
  }

  public static Optional<Role> find(String id) {
    return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
  }

  /** @throws Refused if there is no such role */
  @JsonCreator
  public static Role of(String id) {
    return find(id).orElseThrow(() -> new Refused("There is no role '" + id + "'.").at("/role"));
  }
}
