package org.remit.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.people.Appointments;
import org.remit.people.Capacity;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A document is exempt only for as long as the public interest asks (LGA 1972 Schedule 12A paragraph 10): on the day
 * that was set it is looked at again, by whoever weighed it or by the monitoring officer.
 */
@Service
@Transactional
public class ExemptionReviews {

  /** Officers: whoever of them weighed the public interest reviews it. */
  public static final Set<Role> ROLES = EnumSet.of(Role.COMMISSIONING_OFFICER, Role.FINANCE, Role.LEGAL,
      Role.PROCUREMENT, Role.HR, Role.EQUALITY, Role.PENSIONS, Role.DIRECTOR, Role.DEMOCRATIC_SERVICES,
      Role.MONITORING_OFFICER, Role.HEAD_OF_PAID_SERVICE);

  private static final String RULE = "LGA 1972 Schedule 12A paragraph 10";

  private final StoredDocuments documents;
  private final StatutoryPaperRows statutory;
  private final Papers papers;
  private final Stores stores;
  private final Appointments appointments;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ExemptionReviews(
      StoredDocuments documents,
      StatutoryPaperRows statutory,
      Papers papers,
      Stores stores,
      Appointments appointments,
      Clock clock,
      ApplicationEventPublisher events) {
    this.documents = documents;
    this.statutory = statutory;
    this.papers = papers;
    this.stores = stores;
    this.appointments = appointments;
    this.clock = clock;
    this.events = events;
  }

  /** Every exempt document that stands, without its name; the earliest review first. */
  @Transactional(readOnly = true)
  public List<DocumentView> all() {
    return documents.exempt().stream().map(d -> d.view(false)).toList();
  }

  /** The exempt documents of a decision. */
  @Transactional(readOnly = true)
  public List<DocumentView> of(DecisionReference decision) {
    return all().stream().filter(d -> d.decision().equals(decision)).toList();
  }

  /** Those whose day has come, and that this person reviews. */
  @Transactional(readOnly = true)
  public List<DocumentView> due(Actor actor) {
    var today = London.today(clock);
    return documents.exempt().stream()
        .filter(d -> !d.publicity().reviewOn().isAfter(today) && reviews(actor, d, today))
        .map(d -> d.view(false))
        .toList();
  }

  private boolean reviews(Actor actor, StoredDocument document, LocalDate today) {
    if (actor.isSystem() || !actor.belongsTo(document.council())) return false;
    var weighedBy = document.publicity().reviewer();
    return actor.has(Role.MONITORING_OFFICER)
        || actor.roles().stream().filter(ROLES::contains)
            .anyMatch(r -> r.words().equalsIgnoreCase(weighedBy) || r.id().equalsIgnoreCase(weighedBy))
        || appointments.of(document.council(), actor).stream()
            .anyMatch(a -> a.capacity().place() == Capacity.Place.POST && a.isOn(today)
                && a.place().equalsIgnoreCase(weighedBy) && a.person().equalsIgnoreCase(actor.user()));
  }

  /**
   * Records that a document stays exempt, with the public interest weighed anew; or that it is exempt no longer, which
   * makes it public: at once where papers of the decision are public already, else with them.
   *
   * @throws Refused if it stays without why or until when
   * @throws Forbidden unless the person reviews it; whether it becomes public is the monitoring officer's to say
   */
  public void review(DecisionReference decision, ExemptionReview answer, Actor actor) {
    var today = London.today(clock);
    var document = documents.exempt().stream()
        .filter(d -> d.decision().equals(decision) && d.id().equals(answer.document()))
        .findFirst()
        .orElseThrow(() -> new Refused("There is no such exempt document of " + decision + ".").at("/document"));
    if (!reviews(actor, document, today)) {
      throw new Forbidden("Whether it stays exempt is weighed by " + document.publicity().reviewer()
          + " or the monitoring officer.");
    }
    if (answer.stays()) {
      stays(document, answer, today, actor);
    } else {
      actor.mustBe(document.council(), Role.MONITORING_OFFICER);
      release(document, actor);
    }
  }

  private void stays(StoredDocument document, ExemptionReview answer, LocalDate today, Actor actor) {
    Given.text(answer.publicInterest(), "/publicInterest",
        "Say why the public interest in withholding it still outweighs that in disclosing it.");
    if (answer.reviewOn() == null || !answer.reviewOn().isAfter(today)) {
      throw new Refused("Give a day to come on which it is reviewed again.").at("/reviewOn").because(null, RULE);
    }
    var before = document.publicity().reviewOn();
    document.staysExempt(answer.publicInterest().strip(), answer.reviewOn());
    documents.saveAndFlush(document);
    events.publishEvent(
        Happened.to(document.decision(), "exemption-reviewed", actor)
            .with("version", document.version())
            .with("paragraph", document.publicity().paragraph())
            .withholding("id", document.id().toString())
            .with("reviewOnBefore", before)
            .with("reviewOn", answer.reviewOn())
            .with("rule", RULE)
            .withholding("publicInterest", answer.publicInterest()));
  }

  /** The same bytes as a version that is public; the exempt one stays on record as it was. */
  private void release(StoredDocument exempt, Actor actor) {
    var bytes = stores.withheld().read(exempt.digest());
    stores.open().keep(bytes);
    var now = clock.instant();
    var open = documents.save(new StoredDocument(
        exempt.decision(), exempt.council(), exempt.document(), exempt.version() + 1, exempt.name(),
        FileType.of(exempt.name(), bytes), exempt.size(), exempt.digest(), Publicity.open(), null, now));
    events.publishEvent(
        Happened.to(exempt.decision(), "exemption-ended", actor)
            .withholding("id", exempt.id().toString())
            .with("paragraph", exempt.publicity().paragraph())
            .with("document", exempt.document())
            .with("version", open.version())
            .with("digest", exempt.digest())
            .with("rule", RULE));
    if (!isPublicAlready(exempt.decision())) return;
    open.publish(now);
    documents.saveAndFlush(open);
    papers.tellPublished(exempt.decision(), List.of(open), actor);
  }

  private boolean isPublicAlready(DecisionReference decision) {
    return documents.of(decision.value()).stream()
        .anyMatch(StoredDocument::isPublished)
        || !statutory.of(decision.value()).isEmpty();
  }
}
