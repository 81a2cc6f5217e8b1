package org.remit.callin;

import static org.remit.callin.CallInHolds.WINDOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.remit.calendar.London;
import org.remit.people.Appointments;
import org.remit.people.Executive;
import org.remit.people.Members;
import org.remit.proposal.DecisionView;
import org.remit.reference.Actor;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/**
 * Who signs a request, and whose signature counts: each member once, with the political group that is entered of them;
 * those of the executive apart (Local Government Act 2000 s.9FA(3)), and who is not known as one of the constitution's
 * pool once their name is looked up. It runs in the transaction of whoever receives or checks the request.
 */
@Component
class CallInSignatories {

  private final CallInOnRecord onRecord;
  private final CallInSignatureRows signatures;
  private final RulesOfTheDay rules;
  private final Appointments appointments;
  private final Executive executive;
  private final Members members;

  CallInSignatories(
      CallInOnRecord onRecord,
      CallInSignatureRows signatures,
      RulesOfTheDay rules,
      Appointments appointments,
      Executive executive,
      Members members) {
    this.onRecord = onRecord;
    this.signatures = signatures;
    this.rules = rules;
    this.appointments = appointments;
    this.executive = executive;
    this.members = members;
  }

  /** All whose names a letter bears. */
  void signLetter(DecisionView decision, int number, List<CallInRequestCommand.Signatory> written, Instant now) {
    var names = namesOn(decision, now);
    onceEach(decision, written).forEach(s -> sign(decision, number, s.member(), s.group(), names, now));
  }

  /**
   * A member from their own sign-in.
   *
   * @param said the political group that they name; null where they name none
   */
  void sign(DecisionView decision, int number, String member, String said, Instant now) {
    sign(decision, number, member, said, namesOn(decision, now), now);
  }

  private void sign(
      DecisionView decision, int number, String member, String said, Names names, Instant now) {
    if (SignedName.key(member).isEmpty()) throw new Refused("Every signatory has a name.").at("/signatories");
    var reference = decision.reference();
    var group = groupOf(decision, member.strip(), said, now);
    var signed = onRecord.signatures(reference, number);
    if (signed.stream().anyMatch(s -> s.isOf(member))) {
      throw new Refused("A member signs a request once.").at("/signatories");
    }
    var asked = rules.of(decision).callInSignatories();
    if ((group == null || group.isBlank()) && asked.isSet() && asked.value().pool().notAllOfOneGroup()) {
      throw new Refused("Say the political group of each who signs, or 'none': what counts is "
          + asked.value().pool().words() + ".")
          .at("/group").because(WINDOW, asked.source());
    }
    signatures.saveAndFlush(new CallInSignature(reference, number, member.strip(), group == null ? null
        : group.strip(), names.isOfTheExecutive(member), names.isOfAMember(member), now));
  }

  /** A letter may bear a name twice; it is one member, who signed once. */
  private List<CallInRequestCommand.Signatory> onceEach(
      DecisionView decision, List<CallInRequestCommand.Signatory> written) {
    var asked = rules.of(decision).callInSignatories();
    var once = new LinkedHashMap<String, CallInRequestCommand.Signatory>();
    for (var each : written) {
      var first = once.putIfAbsent(SignedName.key(each.member()), each);
      if (first == null || !asked.isSet() || !asked.value().pool().notAllOfOneGroup()) continue;
      if (!each.hasGroupOf(first)) {
        throw new Refused("%s is written twice, with two political groups. Enter each member once.".formatted(
            each.member())).at("/signatories").because(WINDOW, asked.source());
      }
    }
    return List.copyOf(once.values());
  }

  /** Who is known as a member and who as of the executive on the day: asked once for all who sign a letter. */
  private record Names(Set<String> members, Set<String> executive, Predicate<String> inNotices) {

    boolean isOfAMember(String name) {
      return isAmong(members, name);
    }

    boolean isOfTheExecutive(String name) {
      return isAmong(executive, name) || inNotices.test(name);
    }
  }

  private Names namesOn(DecisionView decision, Instant now) {
    var council = decision.authority();
    var today = London.date(now);
    var asked = rules.of(decision).callInSignatories();
    var known = asked.isSet() && asked.value().pool().isOfScrutiny()
        ? members.namesOnScrutiny(council, today) : members.namesOf(council, today);
    return new Names(known, executive.namesOf(council, today), executive.namedInNotices(council));
  }

  private static boolean isAmong(Set<String> names, String member) {
    return names.stream().anyMatch(name -> SignedName.isSame(name, member));
  }

  /** What is entered of a member's group counts, and nobody says otherwise. */
  private String groupOf(DecisionView decision, String member, String said, Instant now) {
    var entered = appointments.groupOf(decision.authority(), member, London.date(now));
    if (entered == null || said == null || said.isBlank() || said.strip().equalsIgnoreCase(entered)) {
      return entered == null ? said : entered;
    }
    throw new Refused("%s is entered as of the group %s, not %s. Democratic services correct it under 'People'."
        .formatted(member, entered, said.strip()))
        .at("/group");
  }

  boolean isSignedBy(String member, CallInRequest request) {
    return onRecord.signatures(request).stream().anyMatch(s -> s.isOf(member) && s.stands());
  }

  /** A post may be entered after its first day: whoever signed while they held it does not count. */
  void leaveOutTheExecutive(DecisionView decision, CallInRequest request) {
    var all = onRecord.signatures(request);
    var seats = new HashMap<LocalDate, Set<String>>();
    all.stream()
        .filter(s -> isAmong(
            seats.computeIfAbsent(s.signedOn(), on -> executive.namesInSeats(decision.authority(), on)), s.member()))
        .forEach(CallInSignature::wasOfTheExecutive);
    signatures.saveAllAndFlush(all);
  }

  /** The names under a letter that Remit did not know, and that are members' as whoever checks it found. */
  List<CallInSignature> confirm(CallInRequest request, List<String> found, Actor actor) {
    var unknown = onRecord.signatures(request).stream().filter(CallInSignature::isToBeConfirmed).toList();
    var all = found.size() == 1 && found.get(0).strip().equalsIgnoreCase(WithdrawalCommand.ALL);
    for (var name : found) {
      if (all || unknown.stream().anyMatch(s -> s.isOf(name))) continue;
      throw new Refused(("'%s' does not wait to be looked up under request %d. %s").formatted(
          name.strip(), request.number(), unknown.isEmpty() ? "No name under it does."
              : "These do: " + String.join("; ", unknown.stream().map(CallInSignature::member).toList()) + "."))
          .at("/membersFound");
    }
    var confirmed = unknown.stream().filter(s -> all || found.stream().anyMatch(s::isOf)).toList();
    confirmed.forEach(s -> s.confirm(actor.user()));
    return signatures.saveAllAndFlush(confirmed);
  }
}
