package org.remit.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoticeRows extends JpaRepository<Notice, UUID> {

  List<Notice> findByDecisionOrderByPublishedAt(String decision);

  @Query("select n from Notice n where n.decision in :decisions order by n.publishedAt")
  List<Notice> ofAll(java.util.Collection<String> decisions);

  @Query("select n from Notice n where n.decision in :decisions and n.staleAt is null order by n.publishedAt")
  List<Notice> standingOf(java.util.Collection<String> decisions);

  /** Those that stand. */
  @Query("select n from Notice n where n.decision = :decision and n.staleAt is null order by n.publishedAt")
  List<Notice> standing(String decision);

  /** Those of these kinds that stand. */
  List<Notice> findByStaleAtIsNullAndKindInOrderByPeriodFrom(java.util.Collection<NoticeKind> kinds);

  /** Those that stand though the last day they name is over. */
  List<Notice> findByStaleAtIsNullAndPeriodToBefore(java.time.LocalDate day);

  /** The last of these kinds on each decision, where it no longer stands and its period ended before a day. */
  @Query(
      "select n from Notice n where n.kind in ?1 and n.staleAt is not null and n.periodTo < ?2 and not exists (select 1"
          + " from Notice m where m.decision = n.decision and m.kind in ?1 and m.publishedAt > n.publishedAt)"
          + " order by n.periodTo")
  List<Notice> lastThatEndedBefore(java.util.Collection<NoticeKind> kinds, java.time.LocalDate day);

  /**
   * The last notice of a council that gives the address for copies, by that moment, so that nobody types it twice. The
   * notice of 28 clear days alone states one (SI 2012/2089 reg 9(1)(f)). A reference begins with its council's letters.
   */
  @Query(
      "select n from Notice n where n.decision like concat(?1, '-%') and n.kind ="
          + " org.remit.notice.NoticeKind.KEY_DECISION and n.address is not null and n.publishedAt <= ?2"
          + " order by n.publishedAt desc limit 1")
  Optional<Notice> lastWithAddress(String councilCode, Instant until);

  /**
   * The last notice of a council that names this maker, by that moment: of the two kinds that name one, of 28 clear
   * days and under the general exception.
   *
   * @param post of the one person who decides; empty for a body
   */
  @Query(
      "select n from Notice n where n.decision like concat(?1, '-%') and n.kind in"
          + " (org.remit.notice.NoticeKind.KEY_DECISION, org.remit.notice.NoticeKind.GENERAL_EXCEPTION)"
          + " and n.maker = ?2 and lower(coalesce(n.makerPost, '')) = lower(?3) and n.publishedAt <= ?4"
          + " order by n.publishedAt desc limit 1")
  Optional<Notice> lastThatNames(String councilCode, String maker, String post, Instant until);
}

interface UrgencyAgreements extends JpaRepository<UrgencyAgreement, UUID> {

  List<UrgencyAgreement> findByDecisionAndStaleAtIsNullOrderByAnsweredAtDesc(String decision);

  Optional<UrgencyAgreement> findFirstByDecisionAndMatterAndStaleAtIsNullOrderByAnsweredAtDesc(
      String decision, String matter);
}
