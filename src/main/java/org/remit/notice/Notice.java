package org.remit.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.gate.ClockView;
import org.remit.papers.StatutoryPaperView;
import org.remit.proposal.DecisionView;
import org.remit.reference.KeptAsJson;

/** A notice as it was given: of which matter, by which maker, for which period. */
@Entity
@Table(name = "notice")
class Notice {

  @Id private UUID id;
  private String decision;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  private String matter;
  private String maker;

  /** Of the one person who decides; null for a body, and where it was not known. */
  private String makerPost;

  @KeptAsJson
  private List<String> makerNames;

  private String address;

  /** The period in which the decision may be taken, or the day of the meeting. */
  private LocalDate periodFrom;

  private LocalDate periodTo;

  private String reasons;
  private Instant publishedAt;
  private UUID clock;
  private UUID paper;
  private Instant reasonsPublishedAt;
  private Instant staleAt;
  private String staleBecause;

  @Version private long version;

  protected Notice() {}

  Notice(NoticeKind kind, DecisionView decision, NoticePeriod period, List<String> makerNames) {
    this.id = UUID.randomUUID();
    this.decision = decision.reference().value();
    this.kind = kind;
    this.matter = decision.title();
    this.maker = decision.maker();
    this.makerPost = NoticeService.isBody(decision) ? null : decision.proposal().decisionMaker().post().or(null);
    this.makerNames = List.copyOf(makerNames);
    this.periodFrom = period.from();
    this.periodTo = period.to();
  }

  UUID id() {
    return id;
  }

  /** It covers its decision no longer. */
  boolean isStale() {
    return staleAt != null;
  }

  void at(String address) {
    this.address = address;
  }

  void because(String reasons) {
    this.reasons = reasons;
  }

  void published(StatutoryPaperView paper, ClockView clock) {
    this.paper = paper.id();
    this.publishedAt = paper.publishedAt();
    this.clock = clock.id();
  }

  void reasonsPublished(String reasons, Instant at) {
    this.reasons = reasons;
    this.reasonsPublishedAt = at;
  }

  /** It no longer names the matter, its maker or the period. */
  void goStale(String because, Instant at) {
    staleBecause = because;
    staleAt = at;
  }

  boolean names(String maker, LocalDate day) {
    return this.maker.equals(maker) && !day.isBefore(periodFrom) && !day.isAfter(periodTo);
  }

  /** Given by that moment, and not stale by then: of one to come, as far as is known now. */
  boolean stoodAt(Instant then) {
    return !publishedAt.isAfter(then) && (staleAt == null || staleAt.isAfter(then));
  }

  /** Whether it stood to the end of its period, and that is over by this day. */
  boolean hasLapsedBy(LocalDate day) {
    return staleAt == null ? periodTo.isBefore(day) : periodTo.isBefore(London.date(staleAt));
  }

  NoticeKind kind() {
    return kind;
  }

  String matter() {
    return matter;
  }

  String maker() {
    return maker;
  }

  List<String> makerNames() {
    return makerNames;
  }

  String address() {
    return address;
  }

  LocalDate periodFrom() {
    return periodFrom;
  }

  LocalDate periodTo() {
    return periodTo;
  }

  String reasons() {
    return reasons;
  }

  UUID clock() {
    return clock;
  }

  String decision() {
    return decision;
  }

  boolean hasPublishedReasons() {
    return reasonsPublishedAt != null;
  }

  NoticeView view() {
    return new NoticeView(
        id, kind.id(), matter, maker, makerNames, periodFrom, periodTo, publishedAt, paper, clock, staleAt,
        staleBecause);
  }
}
