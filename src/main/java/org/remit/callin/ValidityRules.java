package org.remit.callin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.remit.calendar.London;
import org.remit.callin.CallInView.Check;
import org.remit.constitution.Rules;

/** The constitution's tests of a request: in time, enough members of the right kind, grounds given. */
final class ValidityRules {

  private ValidityRules() {}

  static List<Check> check(Rules rules, CallIn window, CallInRequest request, List<CallInSignature> signatures) {
    var checks = new ArrayList<Check>();
    checks.add(
        new Check(
            "in time",
            window.isInterrupted() || request.receivedAt().isBefore(window.closesAt()),
            "Received on " + London.say(request.receivedAt()) + "; the window closes on "
                + London.sayUntil(window.closesAt()) + ".",
            window.rule()));
    checks.add(signatories(rules, signatures));
    checks.add(grounds(rules, request));
    return checks;
  }

  static Check signatories(Rules rules, List<CallInSignature> all) {
    var figure = rules.callInSignatories();
    var signatures = all.stream().filter(CallInSignature::counts).toList();
    var standing = all.stream().filter(CallInSignature::stands).toList();
    var unknown = standing.stream().filter(CallInSignature::isToBeConfirmed).count();
    var executive = standing.stream().filter(CallInSignature::isExecutive).count();
    var withdrawn = all.size() - standing.size();
    if (!figure.isSet() && !standing.isEmpty() && signatures.isEmpty()) {
      return new Check("signatories", false, unknown == 0 ? "Nobody but members of the executive signed."
          : "Nobody signed who is known as a member." + toBeConfirmed(unknown), CallInHolds.RULE);
    }
    if (!figure.isSet()) {
      return new Check("signatories", true, "How many must sign is not known; a person must judge it.",
          figure.source());
    }
    var wanted = figure.value();
    var number = signatures.size();
    var groups = signatures.stream().map(s -> s.group().toLowerCase(Locale.ROOT)).distinct().count();
    var met = number >= wanted.count() && wanted.pool().isMetBy(number, groups);
    return new Check(
        "signatories",
        met,
        "%d signed; it takes %d (%s).%s%s%s%s".formatted(
            number, wanted.count(), wanted.pool().words(),
            number >= wanted.count() && !met ? " All are of one group." : "",
            executive == 0 ? "" : " " + executive + " more of the executive signed, and "
                + (executive == 1 ? "does" : "do") + " not count.",
            toBeConfirmed(unknown),
            withdrawn == 0 ? "" : " " + withdrawn + " more signed and " + (withdrawn == 1 ? "has" : "have")
                + " withdrawn."),
        figure.source());
  }

  private static String toBeConfirmed(long unknown) {
    if (unknown == 0) return "";
    return unknown == 1
        ? " 1 more is not known to Remit as a member who may sign, and counts when whoever checks the request has"
            + " looked it up."
        : " " + unknown + " more are not known to Remit as members who may sign, and count when whoever checks the"
            + " request has looked them up.";
  }

  private static Check grounds(Rules rules, CallInRequest request) {
    var figure = rules.callInGrounds();
    if (!figure.isSet() || !figure.value().required()) {
      return new Check("grounds", true, "Grounds are not asked for.", figure.source());
    }
    var accepted = figure.value().accepted();
    var given = !request.grounds().isBlank();
    var oneOfThem = accepted.isEmpty()
        || accepted.stream()
        .anyMatch(g -> request.grounds().toLowerCase(Locale.ROOT).contains(g.toLowerCase(Locale.ROOT)));
    return new Check(
        "grounds",
        given && oneOfThem,
        !given ? "No grounds are given." : oneOfThem ? "Grounds are given."
            : "None of the accepted grounds is given: " + String.join("; ", accepted) + ".",
        figure.source());
  }
}
