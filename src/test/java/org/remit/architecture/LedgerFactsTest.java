package org.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Everybody of the council reads the facts of an entry, and nobody can ever strike them out: what a person wrote in
 * their own words may tell of somebody, or repeat a withheld paper, and is {@code withholding(...)} (invariants 11 and
 * 12).
 */
@DisplayName("What stands in clear in the ledger")
class LedgerFactsTest {

  private static final Pattern FACT = Pattern.compile("(?:\\bMap\\.of\\(|, )\\s*\"(\\w+)\",");
  private static final Pattern WITH = Pattern.compile("\\.with\\(\\s*\"(\\w+)\"");
  private static final Pattern TOLD = Pattern.compile("\\btell\\(\\s*\\w+,\\s*\"[^\"]+\",\\s*Map\\.of\\([^;]*;");

  /**
   * Days and moments, numbers, sums, yes and no; choices from a list; references, versions and digests; offices,
   * bodies, posts and places by their names; rules by their citation. A new name belongs here only if nobody writes
   * sentences under it.
   */
  private static final Set<String> IMPERSONAL = Set.of((
      "agendaOn answeredOn at convenedOn closesAt confirmedOn day deadline earliest effectiveFrom effectiveOn"
      + " effectiveOnBefore ends enteredLateOn enteredOn executedOn expires followUpBy foundOn from happenedOn metAt"
      + " instructedOn knownOn lapsedAt lastDay meeting meetsAt metOn noticeGiven notifiedOn on paidOn privateNoticeOn"
      + " privateResponseOn publishedOn quarterEnd receivedAt reportDue reportOn reviewDate reviewOn reviewOnBefore"
      + " riskPeriodEnds sentOn starts taken takenAt transferOn until urgencyAgreedBy urgencyAgreedOn validFrom"
      + " effective to amount by consulted employees evidenceVersion extensionsUsed factsVersion left limit lots"
      + " lotsPerProvider members minimumDays minimumCase ofEntry payments people request signatures staff tasks"
      + " tenders termChangeMonths tries value"
      + " valueChange version afterDecision afterTheTransfer amended byItsAuthor byLetter carriedOver chair"
      + " checksMet confirmed electronic excludes fees grant grants inPlaceOfNamed indicators clawback late"
      + " lawful lgpsRights moreWereTold notCallable noticeNeeded onPaper permitted postHeldOnRecord proposedTerms"
      + " recordedAfterDecision reportLate sensitive serviceObligation terminated toRecommend valid advice"
      + " answer asked askedBy basis bodyKind callable calledIn capacity category clock conditions consent"
      + " content contents convention councilPart discipline disciplines duty facts field followUp framework"
      + " ground group hold joiners key kind kinds marketEngagement method named of outcome performance"
      + " permissions procedure publicity regime route security severity sharing stage standstill task transfers vat"
      + " award check code contract correction council decision digest digests document documents docx entry"
      + " file html id inPlaceOf irregularity job lot matter name notice number paper paragraph parent payment"
      + " reference resolution resolutions steps authority body committee deputyFor dispensedBy maker partner"
      + " place post citation cited decidedUnder minimumRule record")
      .split(" "));

  /** What reads like a person's words and is Remit's own, by the class that says it. */
  private static final Map<String, Set<String>> REMITS_OWN = Map.of(
      "because", Set.of("BeforeDeciding", "CallInWaivers", "CallInWithdrawals", "ChallengeService", "ClearanceService",
          "ContractAwardService", "Gate", "NoticeService", "Progress", "PublishedAgain", "WindowsCountedAnew"),
      "rule", Set.of("CallInWaivers", "CallInWindows", "ClearanceService", "CouncilHoldService", "DecisionOnRecord",
          "ExemptionReviews", "Gate", "GrantService", "LapsedCallIns", "NoticeService", "OpenedAnew", "OverrideService",
          "PensionService",
          "Progress", "PublishedAgain", "StaffTransferService", "StatutoryPapers"),
      "effect", Set.of("ChallengeService", "CorrectionService"),
      "subject", Set.of("CorrectionService", "StatutoryPapers"),
      "what", Set.of("LapsedCallIns", "Progress"));

  @Test
  void is_nothing_that_somebody_wrote_in_their_own_words() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var inClear = files.filter(f -> f.toString().endsWith(".java")).flatMap(f -> inClear(f).stream())
          .collect(Collectors.toCollection(TreeSet::new));

      assertThat(inClear).hasSizeGreaterThan(300).filteredOn(each -> !isImpersonal(each))
          .as("facts that may be free text: withhold them, or say here why they are none").isEmpty();
    }
  }

  private static boolean isImpersonal(String said) {
    var place = said.split(": ");
    return IMPERSONAL.contains(place[1]) || REMITS_OWN.getOrDefault(place[1], Set.of()).contains(place[0]);
  }

  /** Each fact as {@code Class: name}. */
  private static Set<String> inClear(Path file) {
    var source = read(file);
    if (!source.contains("Happened")) return Set.of();
    var names = new TreeSet<String>();
    WITH.matcher(source).results().forEach(found -> names.add(found.group(1)));
    TOLD.matcher(source).results().forEach(told ->
        FACT.matcher(told.group().substring(told.group().indexOf("Map.of("))).results()
            .forEach(found -> names.add(found.group(1))));
    var name = file.getFileName().toString().replace(".java", "");
    return names.stream().map(each -> name + ": " + each).collect(Collectors.toSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
