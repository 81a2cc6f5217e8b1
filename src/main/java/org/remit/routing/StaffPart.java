package org.remit.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Proposal.Staff;

/** The steps of a staff transfer, by the rules of the day on which it happens. */
final class StaffPart extends RoutePart {

  /** The days from which other rules of staff transfers apply. */
  static final List<LocalDate> TURNS = List.of(InForce.SAME_ACTIVITIES, InForce.LONGER_EMPLOYEE_INFORMATION,
      InForce.DIRECT_INFORMATION, InForce.WIDER_DIRECT_INFORMATION);

  StaffPart(RouteGround ground) {
    super(ground);
  }

  Part<List<String>> staffSteps(Resolution resolution) {
    var staff = staffOf(resolution);
    var word = staffWord(resolution);
    var day = transferDay(resolution, staff);
    var measures = staff.stream().map(s -> Answers.yesNo(s.measures())).reduce(Answers::moreCautious)
        .orElse("unknown");
    var asked = ask("staff-steps")
        .with("staff", word)
        .with("measures", measures)
        .with("council", councilIs(staff))
        .with("tupeRules", edition(day))
        .saying("employee-information", LegalPeriods.employeeInformationDays(day) + " days")
        .showing("transfer", say(Fact.known(day)) + (staff.stream().anyMatch(s -> s.on().known()) ? ""
            : ", because no day of transfer is given"))
        .showing("staff named", staff.isEmpty() ? "none" : staff.stream().map(StaffPart::words).toList().toString());
    return steps(asked, word, "staff transfer", "SI 2006/246 reg 3",
        Words.MOVING.contains(resolution.kind()) ? "The proposal names no staff whose work would move."
            : "Nothing moves by this resolution.");
  }

  /** The day of the transfer: as given, else the start of the term, else the day the rules are asked for. */
  LocalDate transferDay(Resolution resolution, List<Staff> staff) {
    return staff.stream().filter(s -> s.on().known()).map(s -> s.on().value()).findFirst()
        .orElse(resolution.term().from().or(on));
  }

  private static String edition(LocalDate transfer) {
    if (transfer.isBefore(InForce.SAME_ACTIVITIES)) return "before-2014";
    if (transfer.isBefore(InForce.LONGER_EMPLOYEE_INFORMATION)) return "january-2014";
    if (transfer.isBefore(InForce.DIRECT_INFORMATION)) return "may-2014";
    return transfer.isBefore(InForce.WIDER_DIRECT_INFORMATION) ? "july-2014" : "july-2024";
  }

  List<Staff> staffOf(Resolution resolution) {
    return proposal.staff().stream()
        .filter(s -> s.resolution() == null ? Words.MOVING.contains(resolution.kind()) : s.resolution()
            .equals(resolution.id()))
        .toList();
  }

  /** yes, no or unknown. 'Nobody transfers' counts only with a reason that the regulations know. */
  static String transfers(Staff staff) {
    if (staff.transfers().is(false)) return Tupe.knows(staff.noTransferReason()) ? "no" : "unknown";
    if (staff.transfers().is(true)) return "yes";
    return staff.count().is(0) ? "no" : "unknown";
  }

  static String lgps(Staff staff) {
    if (transfers(staff).equals("no")) return "no";
    if (staff.pension().is("lgps")) return "yes";
    return staff.pension().is("not-lgps") ? "no" : "unknown";
  }

  String staffWord(Resolution resolution) {
    if (!Words.MOVING.contains(resolution.kind())) return "no";
    var staff = staffOf(resolution);
    if (staff.isEmpty()) return proposal.says("staff") ? "no" : "unknown";
    return staff.stream().map(StaffPart::transfers).reduce("no", Answers::moreCautious);
  }

  private static String words(Staff staff) {
    return staff.certainty().words() + " " + staff.count().map(String::valueOf).words();
  }

  private static String councilIs(List<Staff> staff) {
    if (staff.stream().anyMatch(s -> s.transferor().is("council"))) return "transferor";
    if (staff.stream().anyMatch(s -> s.transferee().is("council"))) return "transferee";
    return !staff.isEmpty() && staff.stream().allMatch(s -> s.transferor().known()) ? "neither" : "unknown";
  }

  static Part<List<String>> steps(Asked asked, String word, String what, String citation, String none) {
    var hits = asked.all();
    var steps = hits.stream().map(h -> h.answer()).distinct().toList();
    var reasons = hits.stream().map(asked::reason).toList();
    if (steps.isEmpty()) {
      return Part.of(List.of(), Reason.confirmed("Fact_NoSteps", citation, Map.of(what, word), none));
    }
    if (word.equals("yes")) return Part.of(steps, reasons);
    return new Part<>(null, steps, reasons, "It depends on whether " + what + ": if so, "
        + steps.stream().map(AnswerWords::say).collect(Collectors.joining(", "))
        + "; if not, none.");
  }
}
