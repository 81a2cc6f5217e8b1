package org.remit.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.gate.HoldOfTheCase;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.InBatches;
import org.remit.reference.Role;
import org.remit.routing.LegalPeriods;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the holds of notices say of a case: that a notice has lapsed, and how long the second one runs. */
@Configuration(proxyBeanMethods = false)
class NoticeHolds {

  @Bean
  HoldOfTheCase lapsedKeyNotice(NoticeRows notices, Clock clock) {
    return new Lapsing(
        NoticeKind.KEY_DECISION, "The notice of the key decision has lapsed.", notices, clock, d -> null);
  }

  @Bean
  HoldOfTheCase lapsedPrivateMeetingNotice(NoticeRows notices, Clock clock) {
    return new Lapsing(
        NoticeKind.PRIVATE_MEETING, "The notice of the private meeting has lapsed.", notices, clock, d -> null);
  }

  @Bean
  HoldOfTheCase lapsedResponse(NoticeRows notices, Clock clock, Decisions decisions, LegalPeriods periods) {
    return new Lapsing(
        NoticeKind.PRIVATE_MEETING_RESPONSE, "The statement of reasons, representations and response has lapsed.",
        notices, clock,
        d -> periods.privateMeetingResponse(decisions.authorityOf(d), clock.instant()).length()
            + " pass after it is published");
  }

  /** @param lifts what would lift it, as a clause; null for what its kind says */
  private record Lapsing(
      NoticeKind notice, String lapsed, NoticeRows notices, Clock clock, Function<DecisionReference, String> lifts)
      implements HoldOfTheCase {

    @Override
    public String kind() {
      return notice.hold();
    }

    @Override
    public Missing missing(DecisionReference decision) {
      return of(List.of(decision)).apply(decision, null);
    }

    @Override
    public BiFunction<DecisionReference, String, Missing> of(Collection<DecisionReference> decisions) {
      var given = InBatches.of(decisions.stream().map(DecisionReference::value).toList(),
              notices::ofAll).stream()
          .collect(Collectors.groupingBy(Notice::decision));
      return (decision, resolution) -> missing(decision, given.getOrDefault(decision.value(), List.of()));
    }

    private Missing missing(DecisionReference decision, List<Notice> given) {
      var last = given.stream()
          .filter(n -> n.kind().hold().equals(notice.hold()))
          .reduce((first, second) -> second);
      var words = last.filter(n -> n.hasLapsedBy(London.today(clock))).map(n -> lapsed).orElse(null);
      var wanted = lifts.apply(decision);
      return words == null && wanted == null ? null
          : new Missing(words, null, wanted, List.of(Role.DEMOCRATIC_SERVICES));
    }
  }
}
