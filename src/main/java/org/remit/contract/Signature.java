package org.remit.contract;

import java.util.List;
import org.remit.reference.Authority;
import org.remit.reference.Faults;
import org.remit.reference.PartyName;
import org.remit.reference.Refused;

/**
 * How a document was executed.
 *
 * @param signatories party and post, one each
 * @param method seal, electronic or by-hand
 * @param documentDigest SHA-256 of the executed document, in hexadecimal
 * @throws Refused with all that is wrong, if nobody signed, or the digest is none
 */
public record Signature(List<String> signatories, String method, String documentDigest) {

  public static final List<String> METHODS = List.of("seal", "electronic", "by-hand");

  public Signature {
    var faults = new Faults();
    var lines = signatories;
    faults.read(() -> signatories(lines));
    faults.read(() -> method(method));
    faults.read(() -> digest(documentDigest));
    faults.refuse();
    signatories = List.copyOf(signatories);
  }

  /** @throws Refused unless each party has signed, one line each */
  public static List<String> signatories(List<String> signatories) {
    if (signatories == null || signatories.isEmpty()) {
      throw new Refused("Say who signed, one per line.").at("/signatories");
    }
    if (signatories.size() < 2 || signatories.stream().anyMatch(s -> !s.strip().matches("\\S.*: *\\S.*"))) {
      throw new Refused("Each party signs: write party and post, one line each, such as 'Council: Head of Legal'.")
          .at("/signatories");
    }
    return signatories;
  }

  private static String method(String method) {
    if (METHODS.contains(method)) return method;
    throw new Refused("It was executed under seal, electronically or by hand.").at("/method");
  }

  /** @throws Refused if it is the digest of no file */
  public static String digest(String documentDigest) {
    if (documentDigest != null && documentDigest.matches("0{64}")) {
      throw new Refused("64 zeros are the digest of no file: give the one that 'sha256sum' prints for the signed"
          + " document.")
          .at("/documentDigest");
    }
    if (documentDigest == null || !documentDigest.matches("[0-9a-f]{64}")) {
      throw new Refused("The digest of the signed document has 64 characters, 0 to 9 and a to f.")
          .at("/documentDigest");
    }
    return documentDigest;
  }

  void mustBind(Authority council, String otherParty) {
    mustBind(signatories, council, otherParty);
  }

  /**
   * A contract binds who signed it: somebody for the council and somebody for the other party on record. A line that
   * names the other party is never the council's, whatever else its name says.
   *
   * @param otherParty as the decision or the register names it
   * @throws Refused unless both have signed
   */
  static void mustBind(List<String> signatories, Authority council, String otherParty) {
    var parties = signatories.stream().map(line -> PartyName.of(line.substring(0, line.indexOf(':')))).toList();
    var other = parties.stream().anyMatch(party -> party.isSameAs(otherParty));
    var own = parties.stream().anyMatch(party -> !party.isSameAs(otherParty) && party.isOf(council));
    if (own && other) return;
    throw new Refused(("Both parties sign: one line begins with 'Council:', another with '%s:', the other party on"
            + " record. %s has not signed.").formatted(otherParty, own ? otherParty : "The council"))
        .at("/signatories").because("not-signed-by-both", "Contract procedure rules");
  }
}
