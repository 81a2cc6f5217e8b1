package org.remit.constitution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remit.constitution.Figures.AwardKey;
import org.remit.constitution.Figures.Band;
import org.remit.constitution.Figures.CallInWindow;
import org.remit.constitution.Figures.Callable;
import org.remit.constitution.Figures.ClosureDay;
import org.remit.constitution.Figures.Deadline;
import org.remit.constitution.Figures.Delegate;
import org.remit.constitution.Figures.Dissolution;
import org.remit.constitution.Figures.Duration;
import org.remit.constitution.Figures.Fund;
import org.remit.constitution.Figures.Grounds;
import org.remit.constitution.Figures.KeyLimit;
import org.remit.constitution.Figures.Lapse;
import org.remit.constitution.Figures.LatePublication;
import org.remit.constitution.Figures.Member;
import org.remit.constitution.Figures.Notice;
import org.remit.constitution.Figures.Offices;
import org.remit.constitution.Figures.OwnHold;
import org.remit.constitution.Figures.QuietPeriod;
import org.remit.constitution.Figures.Signatories;
import org.remit.reference.Authority;
import org.remit.reference.Refused;

/** A council's rules as they stood on one day. */
public final class Rules {

  private final Constitution constitution;
  private final LocalDate day;

  Rules(Constitution constitution, LocalDate day) {
    this.constitution = constitution;
    this.day = day;
  }

  public Authority authority() {
    return constitution.authority();
  }

  /** Spend or savings from which a decision is key; not set where nobody has confirmed the council's figure. */
  public Figure<KeyLimit> keyLimit() {
    return get("key-limit");
  }

  /** The number of wards in which an effect must be significant. */
  public Figure<Integer> keyWards() {
    return get("key-wards");
  }

  /** two-way (key or not) or three-way (key, significant operational, administrative). */
  public Figure<String> categories() {
    return get("categories");
  }

  public Optional<Figure<BigDecimal>> significantOperationalLimit() {
    return find("significant-operational-limit");
  }

  /** Whether linked awards are added up: asked (the decision maker answers) or always. */
  public Figure<String> linkedAwardsAdded() {
    return get("linked-awards-added");
  }

  public Figure<CallInWindow> callInWindow() {
    return get("call-in-window");
  }

  /** A: the calendar day after the window's last day; B: on that last day; C: the working day after it. */
  public Figure<String> callInEffective() {
    return get("call-in-effective");
  }

  /** The hour at which the window closes on its last day; empty where no rule names one. */
  public Optional<Figure<LocalTime>> callInCutoff() {
    return this.<String>find("call-in-cutoff").filter(Figure::isSet).map(f -> new Figure<>(f.name(), f.pack(),
        LocalTime.parse(f.value()), f.validFrom(), f.validTo(), f.source(), f.confirmation(), f.note()));
  }

  public Figure<LatePublication> latePublication() {
    return get("late-publication");
  }

  public Figure<Signatories> callInSignatories() {
    return get("call-in-signatories");
  }

  public Figure<Grounds> callInGrounds() {
    return get("call-in-grounds");
  }

  public Figure<Callable> callInCallable() {
    return get("call-in-callable");
  }

  public Figure<List<String>> callInExclusions() {
    return get("call-in-exclusions");
  }

  public Figure<List<String>> callInOutcomes() {
    return get("call-in-outcomes");
  }

  public Figure<Lapse> callInLapse() {
    return get("call-in-lapse");
  }

  public Figure<Boolean> callInOnceOnly() {
    return get("call-in-once-only");
  }

  public Figure<Deadline> callInMeeting() {
    return get("call-in-meeting");
  }

  public Figure<Deadline> callInReport() {
    return get("call-in-report");
  }

  public Figure<Boolean> callInWithdrawal() {
    return get("call-in-withdrawal");
  }

  /** The role that may agree that call-in is waived for urgency. */
  public Figure<String> callInWaiverBy() {
    return get("call-in-waiver-by");
  }

  /** The acts that implement a decision: sign, pay, award-notice, staff-notice, start. */
  public Figure<List<String>> implementingActs() {
    return get("implementing-acts");
  }

  /** key-decision, private-meeting, private-meeting-response, general-exception or agenda. */
  public Figure<Notice> notice(String kind) {
    return get("notice-" + kind);
  }

  /** How long a cabinet member's report is public before the decision; not set where the constitution was not read. */
  public Figure<Notice> cabinetMemberReport() {
    return get("report-cabinet-member");
  }

  /** The same for an officer's key decision. */
  public Figure<Notice> officerReport() {
    return get("report-officer");
  }

  public Figure<List<Band>> contractBands() {
    return get("contract-bands");
  }

  /** The posts that may waive contract procedure rules; a post may end with {@code *}. */
  public Figure<List<String>> waiverApprovers() {
    return get("waiver-approvers");
  }

  /** The rule under which contract procedure rules are waived: 'CPR 27'. */
  public Optional<Figure<String>> waiverRule() {
    return find("waiver-rule");
  }

  public Figure<List<Delegate>> delegation() {
    return get("delegation");
  }

  public Figure<AwardKey> awardKey() {
    return get("award-key");
  }

  /** When the council ends by a reorganisation under which its successor consents to contracts. */
  public Optional<Figure<Dissolution>> dissolution() {
    return find("dissolution");
  }

  /** Who stands over the council by directions, in words: 'commissioners'. */
  public Optional<Figure<String>> intervention() {
    return find("intervention");
  }

  public Optional<Figure<List<QuietPeriod>>> quietPeriods() {
    return find("quiet-periods");
  }

  /** The council's own kinds of hold; none where no rule of its own asks for one. */
  public List<OwnHold> holds() {
    return this.<List<OwnHold>>find("holds").filter(Figure::isSet).map(Figure::value).orElse(List.of());
  }

  public Optional<Figure<Fund>> fund() {
    return find("fund");
  }

  public Figure<List<ClosureDay>> closure() {
    return get("closure-days");
  }

  /** Days on which the council is closed that are no bank holidays, with why. */
  public Map<LocalDate, String> closureDays() {
    var days = new LinkedHashMap<LocalDate, String>();
    var closure = closure();
    if (closure.isSet()) closure.value().forEach(d -> days.put(d.date(), d.why()));
    return days;
  }

  /** Working days that each step of a plan usually takes. */
  public Figure<List<Duration>> planning() {
    return get("planning");
  }

  /** The words by which appointments tell who is of the executive and who chairs. */
  public Figure<Offices> offices() {
    return get("offices");
  }

  /** The members of the Cabinet by title, for the notice's list; no person's name. */
  public Optional<Figure<List<Member>>> members() {
    return find("members");
  }

  /** The overview and scrutiny committee that considers what is called in. */
  public Optional<Figure<String>> scrutinyCommittee() {
    return find("scrutiny-committee");
  }

  /** The role that may accept a staff or pension condition as a risk. */
  public Figure<String> riskAcceptedBy() {
    return get("risk-accepted-by");
  }

  /** The months between reports of special urgency to council (reg 19: at least one a year). */
  public Figure<Integer> specialUrgencyReportMonths() {
    return get("special-urgency-report-months");
  }

  private <T> Figure<T> get(String field) {
    return this.<T>find(field).orElseThrow(() -> new Refused("The pack " + authority().id() + " says nothing about '"
        + field + "' on " + org.remit.calendar.London.say(day) + "; src/main/resources/constitutions/" + authority()
            .id()
        + ".yaml would have to be extended."));
  }

  @SuppressWarnings("unchecked")
  private <T> Optional<Figure<T>> find(String field) {
    return Optional.ofNullable((Figure<T>) constitution.find(field, day));
  }
}
