package org.remit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.remit.reference.Refused;

/**
 * What a correction may set right in a published entry: how contract and supplier are described. What was agreed, its
 * value and its days, changes by a variation that is decided and signed, never by a correction.
 */
enum ContractEntryField {
  TITLE("title", "title of the contract", 300),
  SUPPLIER("supplier", "name of the supplier", 300),
  SUPPLIER_NUMBER("supplier-number", "number of the company or charity", 60),
  SUPPLIER_KIND("supplier-kind", "kind of supplier", 20),
  RESPONSIBLE_POST("responsible-post", "responsible post", 200);

  private final String id;
  private final String words;
  private final int longest;

  ContractEntryField(String id, String words, int longest) {
    this.id = id;
    this.words = words;
    this.longest = longest;
  }

  static Optional<ContractEntryField> find(String id) {
    return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
  }

  static List<ContractEntryField> all() {
    return List.of(values());
  }

  String id() {
    return id;
  }

  String words() {
    return words;
  }

  /** @throws Refused if this cannot stand there */
  void mustTake(String right) {
    if (right.length() > longest) {
      throw new Refused("The " + words + " has " + longest + " characters at most.").at("/right");
    }
    if (this == SUPPLIER_KIND && !ContractAwardService.Management.SUPPLIER_KINDS.contains(right)) {
      throw new Refused("A supplier is one of: " + String.join(", ", ContractAwardService.Management.SUPPLIER_KINDS)
          + ".").at("/right");
    }
  }
}
