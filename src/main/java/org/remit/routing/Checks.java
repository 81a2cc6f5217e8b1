package org.remit.routing;

import static org.remit.routing.Finding.Severity.ERROR;
import static org.remit.routing.Finding.Severity.NOTE;
import static org.remit.routing.Finding.Severity.WARNING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.constitution.Figures;
import org.remit.constitution.Figures.Band;
import org.remit.constitution.Figures.Delegate;
import org.remit.constitution.Rules;
import org.remit.reference.PostTitle;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Proposal.Staff;

/** The eighteen checks. Those of the words live in {@link TextChecks}; the others read facts and the route. */
final class Checks {

  private static final Set<String> LACKS = Set.of("Rule_MakerOfficerLacks", "Rule_MakerMemberLacks",
      "Rule_MakerCouncilOfficerLacks", "Rule_MakerNotExecutive", "Rule_MakerNotCouncil");
  private static final Set<String> BUYS = Set.of("approve-procurement", "award-contract");

  private final Proposal proposal;
  private final Route route;
  private final Parent parent;
  private final TextChecks text;
  private final List<Cleared> cleared;
  private final Rules rules;
  private final LegalPeriods periods;
  private final Sums sums;
  private final Sources sources;
  private final List<Finding> findings = new ArrayList<>();

  Checks(Proposal proposal, Route route, Parent parent, String reportText, List<Cleared> cleared, Rules rules,
      LegalPeriods periods, Sources sources) {
    this.proposal = proposal;
    this.route = route;
    this.parent = parent;
    this.text = reportText == null || reportText.isBlank() ? null : new TextChecks(reportText, proposal);
    this.cleared = cleared;
    this.rules = rules;
    this.periods = periods;
    this.sums = new Sums(proposal);
    this.sources = sources;
  }

  List<Finding> all() {
    if (text != null) findings.addAll(text.all());
    authority();
    linkedAwards();
    linkedBeyondDelegation();
    suppliers();
    scrutinyAfter();
    clearances();
    wordedAsNoting();
    callInClaim();
    waivers();
    directAwards();
    contractsEnding();
    plannedTooLate();
    staff();
    pensions();
    consultation();
    exemptions();
    keyNotice();
    providerLimits();
    partners();
    backgroundPapers();
    findings.sort(Comparator.comparingInt(Finding::check));
    return List.copyOf(findings);
  }

  private void add(int check, Finding.Severity severity, String sentence, String citation, String paragraph,
      String by) {
    findings.add(new Finding(check, severity, sentence, citation, paragraph == null ? "" : paragraph, "", by));
  }

  /** Check 2. */
  private void authority() {
    var maker = route.maker();
    var paragraph = sources.of("/decisionMaker/post", "/decisionMaker/body");
    if (LACKS.contains(maker.reason().ruleId())) {
      add(2, ERROR, proposal.decisionMaker().post().or(proposal.decisionMaker().body().words())
          + " has no authority for this: " + maker.reason().sentence(), maker.reason().citation(),
          paragraph, "monitoring-officer");
    } else if (maker.depends()) {
      add(2, WARNING, "Authority is not established. " + maker.dependsOn(), maker.reason().citation(), paragraph,
          "monitoring-officer");
    }
  }

  /** Check 3, against the key limit. */
  private void linkedAwards() {
    if (!route.linkedAwardsQuestion()) return;
    var limit = rules.keyLimit();
    var words = new KeyPart.Limit(limit.value(), proposal.effects().budget()).words();
    add(3, WARNING, "Linked awards come to " + Money.say(sums.together("sum")) + " together, beyond the limit ("
        + words + ") that each stays within. Answer whether they are one key decision or several,"
        + " with the monitoring officer's advice.", "SI 2012/2089 reg 8; " + limit.source(), paragraphs(), "director");
  }

  /** Check 3, against the limit up to which the scheme lets the post decide alone. */
  private void linkedBeyondDelegation() {
    var limit = entry().map(Delegate::limit).orElse(null);
    if (limit == null || sums.all().size() < 2 || proposal.linkedAwards().known()) return;
    if (!sums.all().stream().allMatch(s -> s.atMost("whole-life").is(most -> most.compareTo(limit) <= 0))) return;
    var together = sums.together("whole-life");
    if (!together.is(sum -> sum.compareTo(limit) > 0)) return;
    add(3, WARNING, "Linked awards come to " + Money.say(together) + " together, beyond the " + Money.say(limit)
        + " up to which the " + proposal.decisionMaker().post().value() + " decides. Answer whether they are one"
        + " decision or several, with the monitoring officer's advice.", rules.delegation().source(), paragraphs(),
        "director");
  }

  private String paragraphs() {
    return String.join(", ", proposal.resolutions().stream().map(Resolution::at).filter(a -> a != null).distinct()
        .toList());
  }

  /** Check 3, against the council's bands: several awards to one supplier. */
  private void suppliers() {
    var bands = rules.contractBands();
    if (!bands.isSet()) return;
    var bySupplier = new LinkedHashMap<String, List<Resolution>>();
    for (var resolution : proposal.resolutions()) {
      if (resolution.commits() && resolution.supplier().known()) {
        bySupplier.computeIfAbsent(resolution.supplier().value(), k -> new ArrayList<>()).add(resolution);
      }
    }
    bySupplier.forEach((supplier, resolutions) -> {
      if (resolutions.size() > 1) bands.value().forEach(band -> supplierAgainst(band, supplier, resolutions));
    });
  }

  private void supplierAgainst(Band band, String supplier, List<Resolution> resolutions) {
    if (band.upTo() == null) return;
    var least = BigDecimal.ZERO;
    var most = BigDecimal.ZERO;
    for (var resolution : resolutions) {
      var sum = sums.of(resolution);
      if (sum.total().isUnknown()) return;
      var lower = ProcurementPart.onBasis(band, sum.total().value(), sum.vat(), true);
      if (lower.compareTo(band.upTo()) > 0) return;
      most = most.add(ProcurementPart.onBasis(band, sum.total().value(), sum.vat(), false));
      if (sum.of().size() == 1) least = least.add(lower);
    }
    if (most.compareTo(band.upTo()) < 0) return;
    var where = String.join(", ", resolutions.stream().map(Resolution::at).filter(a -> a != null).distinct().toList());
    var limit = Money.say(band.upTo());
    var citation = rules.contractBands().source();
    if (least.compareTo(band.upTo()) > 0) {
      add(3, WARNING, supplier + " gets " + Money.say(least) + " in " + resolutions.size() + " awards, beyond the "
          + limit
          + " at which other rules apply. Say why they are not one.", citation, where, "procurement");
    } else if (least.compareTo(most) == 0) {
      add(3, WARNING, supplier + " gets exactly " + limit + " in " + resolutions.size()
          + " awards: on the edge at which other rules apply. Say why they are not one.", citation, where,
              "procurement");
    } else {
      add(3, WARNING, supplier + " gets between " + Money.say(least) + " and " + Money.say(most)
          + (resolutions.stream().anyMatch(r -> sums.of(r).of().size() > 1)
              ? ", because a sum is shared and not split; other rules apply beyond " + limit + ". Split the sum."
              : ", with VAT or without it; other rules apply beyond " + limit + ". Say which the sums are."),
          citation, where, "procurement");
    }
  }

  /** Check 4. */
  private void scrutinyAfter() {
    var day = proposal.day();
    for (int i = 0; i < proposal.scrutiny().size(); i++) {
      var scrutinised = proposal.scrutiny().get(i);
      var paragraph = sources.of("/scrutiny/" + i);
      if (day.isUnknown() || scrutinised.on().isUnknown() || scrutinised.on().value().isBefore(day.value())) continue;
      var published = proposal.decision().published().or(day.value());
      var answer = Days.at(proposal.dayPointer(),
          () -> periods.callIn(proposal.authority(), new CallInQuestion(day.value(), London.startOf(published),
              proposal.decisionMaker().body().or(null), "key", false)));
      boolean inside = answer.callable() && !scrutinised.on().value().isAfter(answer.period().lastDay());
      var sentence = scrutinised.committee().or("Scrutiny") + " considers it on " + London.say(scrutinised.on().value())
          + ", after the decision of " + London.say(day.value());
      if (inside) {
        // Nobody knows yet when it is published: the period that then runs may have another last day.
        add(4, NOTE, sentence + " and inside the call-in window, which ends on "
            + London.say(answer.period().lastDay())
            + (proposal.decision().published().known() ? "" : " if the decision is published on its own day; published"
                + " later, or too late on that day to count, it ends later, and its period says when")
            + ": no breach.",
            "LGA 2000 s.9F", paragraph, "scrutiny-chair");
      } else if (scrutinised.reasonIfAfter() == null) {
        add(4, WARNING, sentence + " and outside the call-in window. Say why it could not come before.",
            "LGA 2000 s.9F", paragraph,
            "commissioning-officer");
      }
    }
  }

  /** Check 5; nothing is known of clearances where none were handed in. */
  private void clearances() {
    if (cleared == null) return;
    for (var discipline : route.clearances().cautious()) {
      var given = cleared.stream().filter(c -> c.discipline().equals(discipline)).toList();
      var citation = "four eyes; implications verified by the officer responsible";
      if (given.isEmpty()) {
        add(5, WARNING, "The " + discipline + " implications are not verified.", citation, null, discipline);
      } else if (given.stream().noneMatch(Cleared::current)) {
        add(5, WARNING, "The " + discipline + " implications were verified before the facts last changed.", citation,
            null, discipline);
      } else if (given.stream().filter(Cleared::current).allMatch(Cleared::byAuthor)) {
        add(5, ERROR, "The " + discipline + " implications were verified by the report's author.", citation, null,
            discipline);
      }
    }
  }

  /** Check 6, from the facts: what is worded as noting and is more, unless the report's own words are quoted. */
  private void wordedAsNoting() {
    boolean quoted = text != null && text.notesAnAuthority();
    for (var resolution : proposal.resolutions()) {
      if (!quoted && resolution.worded().is("as-noting") && !resolution.kind().equals("note")) {
        add(6, WARNING, "Resolution " + resolution.id() + " is worded as noting, but it is to " + resolution.kind()
            .replace('-', ' ')
            + ". Word it as the decision that it is.", "SI 2012/2089 reg 12", resolution.at(), "commissioning-officer");
      } else if (resolution.worded().is("as-already-agreed") && text == null) {
        add(6, WARNING, "Resolution " + resolution.id() + " is worded as already agreed.", "SI 2012/2089 reg 13(4)",
            resolution.at(), "commissioning-officer");
      }
    }
  }

  /** Check 8. */
  private void callInClaim() {
    var said = text == null ? Optional.<ReportText.Found>empty() : text.notCallable();
    var claims = proposal.claims();
    boolean claimsNot = claims.callable().is(false) || said.isPresent();
    boolean givesRule = claims.callableRule() != null || text != null && text.givesCallInRule();
    var paragraph = said.map(ReportText.Found::number).orElseGet(() -> sources.of("/claims/callable"));
    var quoted = said.map(ReportText.Found::words).orElse("");
    var citation = route.callable().reason().citation();
    var where = said.isPresent() ? "The report" : "The proposal";
    if (claimsNot && route.callable().is(true)) {
      findings.add(new Finding(8, WARNING,
          where + " says 'not eligible for call-in', but the decision may be called in: "
          + route.callable().reason().sentence(), citation, paragraph, quoted, "monitoring-officer"));
    } else if (claimsNot && route.callable().depends()) {
      findings.add(new Finding(8, WARNING, where + " says 'not eligible for call-in'; that is open. "
          + route.callable().dependsOn(), citation, paragraph, quoted, "monitoring-officer"));
    } else if (claimsNot && !givesRule) {
      findings.add(new Finding(8, WARNING,
          where + " says 'not eligible for call-in' without the rule. The route agrees: "
          + route.callable().reason().sentence() + " State it.", citation, paragraph, quoted, "commissioning-officer"));
    } else if (claims.callable().is(true) && route.callable().is(false)) {
      add(8, WARNING, "The proposal says that the decision may be called in, but: " + route.callable().reason()
          .sentence(),
          citation, paragraph, "monitoring-officer");
    }
  }

  /** Check 9. */
  private void waivers() {
    var rule = rules.waiverRule().map(r -> r.source() + " (" + r.value() + ")")
        .orElse("the council's contract procedure rules");
    for (var resolution : proposal.resolutions()) {
      var waiver = resolution.internalWaiver();
      var part = route.resolution(resolution.id()).orElseThrow().waiver();
      if (waiver == null) {
        if (part.is(true)) {
          add(9, WARNING, "Resolution " + resolution.id() + " needs a waiver that is not asked for: " + part.reason()
              .sentence(),
              rule, resolution.at(), "procurement");
        }
        continue;
      }
      var missing = new ArrayList<String>();
      if (waiver.rules().isEmpty()) missing.add("the rules waived");
      if (waiver.reason().isUnknown()) missing.add("the reason");
      if (sums.of(resolution).total().isUnknown()) missing.add("the value");
      if (resolution.term().months().isUnknown() && resolution.term().to().isUnknown()) missing.add("the term");
      if (waiver.approver().isUnknown()) missing.add("who approves it");
      if (!missing.isEmpty()) {
        add(9, WARNING, "The waiver in resolution " + resolution.id() + " lacks " + String.join(", ", missing) + ".",
            rule,
            resolution.at(), "commissioning-officer");
      }
      rulesOfBand(resolution, waiver.rules(), rule);
      granter(resolution, rule);
    }
  }

  /** Check 9, of the law in place of the council's rules: above the threshold no award without a ground of the law. */
  private void directAwards() {
    for (var resolution : proposal.resolutions()) {
      var needs = route.resolution(resolution.id()).orElseThrow();
      var justification = resolution.procurement().justification();
      if (needs.procedure().depends() || !needs.followed(resolution).equals("direct-award")) continue;
      if (justification != null && !justification.isBlank()) continue;
      add(9, WARNING, "Resolution " + resolution.id() + " is awarded directly above the threshold and gives no"
          + " justification. Name the ground of the law and why it is there.",
          needs.regime().is("pa-2023") ? "Procurement Act 2023 s.41 and Sch 5" : "SI 2015/102 reg 32",
          resolution.at(), "procurement");
    }
  }

  /** A waiver granted by somebody whom the council's rules do not name. */
  private void granter(Resolution resolution, String citation) {
    var grant = route.resolution(resolution.id()).orElseThrow().waiverGrant();
    if (!grant.is("by-another")) return;
    add(9, WARNING, "The waiver in resolution " + resolution.id() + " is to be granted by the "
        + grant.reason().facts().get("granted by") + ", but those who may are: "
        + String.join(", ", rules.waiverApprovers().value()).replace("*", " ...") + ".", citation, resolution.at(),
        "procurement");
  }

  /** A waiver of the rules of another band than the value's own. */
  private void rulesOfBand(Resolution resolution, List<String> waived, String citation) {
    var bands = rules.contractBands();
    var sum = sums.of(resolution);
    var total = sum.life().exact();
    if (!bands.isSet() || total.isUnknown() || waived.isEmpty()) return;
    for (var band : bands.value()) {
      var inside = ProcurementPart.contains(band, sum.life(), sum.vat());
      if (inside && !band.rules().isEmpty() && !waived.containsAll(band.rules())) {
        add(9, WARNING, "At " + Money.say(total) + " the rules " + String.join(" and ", band.rules())
            + " would have to be waived, not " + String.join(" and ", waived) + ".", citation, resolution.at(),
                "procurement");
      }
    }
  }

  /** Check 10: what is decided so late that the service it is about has begun, or its contract has ended. */
  private void plannedTooLate() {
    var planned = proposal.decision().planned();
    if (planned.isUnknown()) return;
    for (var resolution : proposal.resolutions()) {
      var start = resolution.term().from();
      if (start.is(day -> day.isBefore(planned.value()))) {
        add(10, WARNING, "The decision is planned for " + London.say(planned.value()) + ", after " + London.say(
            start.value()) + ", on which resolution " + resolution.id() + " is to start. Decide before that, or put the"
            + " start right.", "continuity of service", resolution.at(), "commissioning-officer");
      }
      var contract = resolution.existing(proposal);
      if (contract != null && contract.ends().is(day -> day.isBefore(planned.value()))) {
        add(10, WARNING, "The decision is planned for " + London.say(planned.value()) + ", after the contract '"
            + contract.id() + "' ends on " + London.say(contract.ends().value()) + ": what has ended can no longer be"
            + " extended or varied by resolution " + resolution.id() + ".",
            "SI 2015/102 reg 72; Procurement Act 2023 s.74", resolution.at(), "procurement");
      }
    }
  }

  /** Check 10. */
  private void contractsEnding() {
    for (var contract : proposal.contracts()) {
      for (var resolution : proposal.resolutions()) {
        boolean own = contract.id().equals(resolution.contract());
        if (own && resolution.kind().equals("extend-contract") && contract.extensionsLeft().is(0)) {
          add(10, WARNING, "The contract '" + contract.id() + "' has no extension left, but resolution "
              + resolution.id()
              + " extends it.", "SI 2015/102 reg 72; Procurement Act 2023 s.74", resolution.at(), "procurement");
        }
        if (!BUYS.contains(resolution.kind()) || contract.ends().isUnknown()) continue;
        var start = resolution.term().from();
        if (start.is(from -> from.isAfter(contract.ends().value().plusDays(1)))) {
          add(10, WARNING, "The contract '" + contract.id() + "' ends on " + London.say(contract.ends().value())
              + ", before the new one starts on " + London.say(start.value()) + ".", "continuity of service",
                  resolution.at(),
              "commissioning-officer");
        } else if (contract.extensionsLeft().is(0)) {
          add(10, NOTE, "The contract '" + contract.id() + "' ends on " + London.say(contract.ends().value())
              + " and has no extension left: the new one must be in force by then.", "continuity of service",
                  resolution.at(),
              "commissioning-officer");
        }
      }
    }
  }

  /** Check 11. */
  private void staff() {
    boolean moves = proposal.resolutions().stream().anyMatch(r -> Words.MOVING.contains(r.kind()));
    if (moves && proposal.staff().isEmpty() && !proposal.says("staff")) {
      add(11, WARNING, "The proposal does not say whether staff are affected, though a service may move.",
          "SI 2006/246 reg 3", sources.of("/staff"), "hr");
    }
    for (int i = 0; i < proposal.staff().size(); i++) {
      var staff = proposal.staff().get(i);
      if (staff.transfers().is(false) && !Tupe.knows(staff.noTransferReason())) {
        findings.add(new Finding(11, WARNING, "'No transfer' "
            + (staff.noTransferReason() == null ? "has no reason." : "because of '" + staff.noTransferReason()
                + "' is no reason that the regulations know.")
                    + " Legal says whether an organised grouping of employees moves.",
            "SI 2006/246 reg 3", staff.at() == null ? sources.of("/staff/" + i) : staff.at(),
            staff.noTransferReason() == null ? "" : staff.noTransferReason(),
            "legal"));
      }
    }
  }

  /** Check 12. */
  private void pensions() {
    var likely = proposal.staff().stream().filter(s -> StaffPart.transfers(s).equals("yes")
        && !StaffPart.lgps(s).equals("no"))
        .filter(s -> s.transferor().is("council") || s.pension().is("lgps")).toList();
    if (!likely.isEmpty() && proposal.pension().isEmpty()) {
      add(12, WARNING, "Staff of the council would transfer, who are likely to be in the Local Government Pension"
          + " Scheme, and no step for their pensions is named.",
          "Best Value Authorities Staff Transfers (Pensions) Direction 2007",
          String.join(", ", likely.stream().map(Staff::at).filter(a -> a != null).distinct().toList()), "pensions");
    }
    for (var pension : proposal.pension()) {
      if (pension.fund().isUnknown()) {
        add(12, WARNING, "The pension fund is not named" + rules.fund().map(f -> "; it may be " + f.value().name()
            + " ("
            + f.value().administeringAuthority() + ", " + f.confirmation().id() + ")").orElse("")
            + ". Its administering authority is a party to the admission.", "LGPS Regulations 2013 Sch 2 Pt 3",
                pension.at(), "pensions");
      } else {
        rules.fund().filter(f -> f.isSet() && !isThatFund(pension.fund().value(), f.value()))
            .ifPresent(f -> add(12, WARNING, "The pension fund named is '" + pension.fund().value()
                + "'; by the council's rules it is " + f.value().name() + " (" + f.value().administeringAuthority()
                + ", " + f.confirmation().id() + "). Pensions says which one admits the staff, and what shows it.",
                "LGPS Regulations 2013 Sch 3", pension.at(), "pensions"));
      }
    }
  }

  /** 'the West Yorkshire fund' is West Yorkshire Pension Fund, and so is its administering authority. */
  private static boolean isThatFund(String said, Figures.Fund fund) {
    return core(said).equals(core(fund.name())) || core(said).equals(core(fund.administeringAuthority()));
  }

  private static String core(String fund) {
    return fund.toLowerCase(Locale.ROOT)
        .replaceAll("\\(.*?\\)|\\b(the|local government|pension|pensions|fund|scheme|lgps)\\b|[^a-z ]", " ")
        .strip().replaceAll(" +", " ");
  }

  /** Check 13. */
  private void consultation() {
    var evidenced = proposal.consulted().stream().filter(c -> c.evidence().known()).map(Proposal.Consulted::who)
        .toList();
    for (var post : askedByScheme()) {
      if (evidenced.stream().noneMatch(new PostTitle(post)::isSamePostAs)) {
        add(13, ERROR, "The scheme of delegation asks for the consultation of the " + post
            + ", and there is no evidence of it.", rules.delegation().source(), consulted(), "director");
      }
    }
    boolean award = proposal.resolutions().stream().anyMatch(r -> r.kind().equals("award-contract"));
    if (!award || proposal.parent() == null || !proposal.decisionMaker().body().is("officer")) return;
    var wanted = parent == null ? List.<String>of() : parent.consulting();
    if (wanted.isEmpty() && evidenced.isEmpty()) {
      add(13, WARNING, "The delegated award shows no evidence of consultation.", "the resolution that delegates",
          consulted(), "director");
    }
    for (var post : wanted) {
      if (evidenced.stream().noneMatch(new PostTitle(post)::isSamePostAs)) {
        add(13, ERROR, "The delegated award needs the consultation of the " + post
            + ", and there is no evidence of it.",
            "the resolution that delegates (" + proposal.parent() + ")", consulted(), "director");
      }
    }
  }

  /** The posts that the scheme's entry has consulted; none where a resolution delegates, which names its own. */
  private List<String> askedByScheme() {
    return entry().map(Delegate::consulting).orElse(List.of());
  }

  /** The scheme's entry for the post that decides this; empty where a resolution delegates, or no entry does. */
  private Optional<Delegate> entry() {
    var post = proposal.decisionMaker().post();
    var scheme = rules.delegation();
    if (!proposal.decisionMaker().body().is(body -> Set.of("officer", "cabinet-member").contains(body))
        || post.isUnknown() || !scheme.isSet() || Delegated.is(proposal, parent).is(true)) {
      return Optional.empty();
    }
    return scheme.value().stream()
        .filter(d -> d.isFor(post.value())
            && proposal.resolutions().stream().allMatch(r -> d.acts().contains(r.kind())))
        .findFirst();
  }

  /** Where the report speaks of consultation, or else of what is awarded. */
  private String consulted() {
    var said = sources.of("/consulted");
    return said.isEmpty() ? paragraphs() : said;
  }

  /** Check 14. */
  private void exemptions() {
    for (int i = 0; i < proposal.documents().size(); i++) {
      var document = proposal.documents().get(i);
      var paragraph = sources.of("/documents/" + i);
      if (document.publicity().equals("exempt")) {
        var missing = new ArrayList<String>();
        if (document.paragraph().isUnknown()) missing.add("its paragraph of Schedule 12A");
        if (document.publicInterest().isUnknown()) missing.add("the public interest test");
        if (!missing.isEmpty()) {
          add(14, ERROR, "The exempt document '" + document.id() + "' lacks " + String.join(" and ", missing) + ".",
              "LGA 1972 Sch 12A paras 1 to 7 and 10", paragraph, "legal");
        } else if (document.reviewOn().isUnknown()) {
          add(14, WARNING, "The exempt document '" + document.id()
              + "' has no day of review: exemption lasts only so long as"
              + " the public interest asks.", "LGA 1972 Sch 12A para 10", paragraph, "legal");
        }
      }
      if (document.publicity().equals("confidential") && document.prohibition().isUnknown()) {
        add(14, ERROR, "The confidential document '" + document.id() + "' does not name what forbids disclosure.",
            "LGA 1972 s.100A(3)", paragraph, "legal");
      }
    }
    if (proposal.claims().exempt().is(true) && proposal.documents().stream().allMatch(d -> d.publicity()
        .equals("public"))) {
      add(14, WARNING, "The proposal says that the report holds exempt information, but no document is marked as"
          + " exempt.", "LGA 1972 Sch 12A", sources.of("/claims/exempt"), "legal");
    }
  }

  private LocalDate latest(String kind, LocalDate day) {
    return Days.at(proposal.dayPointer(), () -> periods.latest(kind, proposal.authority(), day)).startsFrom();
  }

  /** Check 15. */
  private void keyNotice() {
    if (route.key().is(false) || proposal.day().isUnknown()) return;
    var day = proposal.day().value();
    var latest = latest("key-decision", day);
    var general = latest("general-exception", day);
    boolean inTime = proposal.notices().stream()
        .anyMatch(n -> n.kind().equals("key-decision") && n.published().is(d -> !d.isAfter(latest)));
    if (inTime) return;
    boolean exception = proposal.notices().stream()
        .anyMatch(n -> n.kind().equals("general-exception") && n.published().is(d -> !d.isAfter(general)));
    boolean urgent = proposal.notices().stream().anyMatch(n -> n.kind().equals("special-urgency"))
        || proposal.urgency().keyNotice() != null && proposal.urgency().keyNotice().agreedBy().known();
    if (urgent && !exception && !route.on().isAfter(general)) {
      add(15, WARNING, "Special urgency is claimed, but "
          + periods.latest("general-exception", proposal.authority(), day).length() + " are left until "
          + London.say(day) + ": the general exception would do.", "SI 2012/2089 regs 10 and 11",
          sources.of("/urgency/keyNotice", proposal.dayPointer()), "monitoring-officer");
    }
    if (!exception && !urgent && route.on().isAfter(latest)) {
      add(15, ERROR, (route.key().depends() ? "If it is key, its" : "The key decision's")
          + " notice had to be published by "
          + London.say(latest) + " for " + London.say(day) + ", and neither it nor an exception is recorded.",
          "SI 2012/2089 regs 9 to 11", sources.of("/notices", proposal.dayPointer()), "democratic-services");
    }
  }

  /** Check 16. */
  private void providerLimits() {
    for (var resolution : proposal.resolutions()) {
      if (!BUYS.contains(resolution.kind())) continue;
      var limits = resolution.procurement().providerLimits();
      var said = text == null ? Optional.<ReportText.Found>empty() : text.providerLimit();
      if (limits.isEmpty() && said.isEmpty()) continue;
      findings.add(limits.isEmpty()
          ? new Finding(16, WARNING,
              "The report limits who may provide the service, but the procurement carries no such limit.",
              "the law that limits providers, as the report states it", said.get().number(), said.get().words(),
                  "procurement")
          : new Finding(16, NOTE, "Who may provide is limited (" + String.join(", ", limits)
              + "): the tender must say so, and tenders are checked against it.",
                  "the law that limits providers, as the report states it",
              said.map(ReportText.Found::number).orElse(resolution.at() == null ? "" : resolution.at()),
              said.map(ReportText.Found::words).orElse(""), "procurement"));
    }
  }

  /** Check 17. */
  private void partners() {
    var without = proposal.partners().stream().filter(p -> p.decision().evidence().isUnknown() || p.decision().taken()
        .isUnknown())
        .map(Proposal.Partner::authority).toList();
    if (!without.isEmpty()) {
      add(17, WARNING, "The decision is joint, and there is no evidence of a decision of " + String.join(", ",
          without) + ".",
          "LGA 2000 s.9EA; LGA 1972 s.101", sources.of("/partners"), "monitoring-officer");
    }
  }

  /** Check 18, from the facts alone. */
  private void backgroundPapers() {
    if (text != null || proposal.backgroundPapers().areStated()) return;
    add(18, NOTE, "The proposal does not say which background papers the report rests on.", "SI 2012/2089 reg 15",
        sources.of("/backgroundPapers"), "commissioning-officer");
  }
}
