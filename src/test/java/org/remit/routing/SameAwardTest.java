package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Confirmation;
import org.remit.calendar.London;

/** Services for £1,000,000 without VAT, not light touch, by open procedure. */
@DisplayName("The same award")
public class SameAwardTest {

  private static final BigDecimal VALUE = new BigDecimal("1000000");
  private static final List<AwardAt> AWARDS = List.of(
      new AwardAt(LocalDate.of(2017, 6, 1), LocalDate.of(2017, 9, 4)),
      new AwardAt(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 9, 5)),
      new AwardAt(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 5, 18)));

  /** The award of a procurement that commenced on one day, told on another. */
  private record AwardAt(LocalDate commenced, LocalDate told) {

    Route.ResolutionRoute route() {
      var document = Kit.document("peterborough-2015-permanency-service");
      var resolution = (ObjectNode) document.withArray("resolutions").get(0);
      resolution.put("kind", "award-contract").put("supplier", "Anybody");
      resolution.set("value", Kit.yaml("{ annual: 250000, total: 1000000, vat: exclusive }"));
      resolution.set("term", Kit.yaml("{ months: 48, from: unknown, extensions: [], breaks: [] }"));
      resolution.set("procurement", Kit.yaml(
          "{ subject: services, lightTouch: false, healthcare: false, concession: false, cpv: [], procedure: open,"
              + " justification: null, commenced: " + commenced + ", providerLimits: [] }"));
      return Kit.ROUTING.route(Kit.READER.read(document), told).resolution("a").orElseThrow();
    }

    String law() {
      return route().regime().cautious();
    }

    StandstillAnswer standstill() {
      return Kit.PERIODS.standstill(new StandstillQuestion(law(), "open", false, told, true, 0));
    }

    List<ProcurementNotice> notices() {
      return ProcurementNotices.of(law(), "open", false, VALUE);
    }

    String notice(String on) {
      return notices().stream().filter(n -> n.on().equals(on) && !n.law().equals("any") && !n.optional())
          .map(n -> (n.code() == null ? "" : n.code() + " ") + n.name() + ", " + n.due().words() + "; "
              + ProcurementNotices.placeOf(n, commenced).orElseThrow().words()
              + " (" + cited(n.citation(), n.confirmation()) + ")")
          .collect(Collectors.joining(". "));
    }
  }

  /** The table in {@code src/docs/procurement-notices.md}. */
  public static List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    rows.add(row("Law", a -> a.law() + " (" + cited(a.route().regime().reason()) + ")"));
    rows.add(row("Procedure",
        a -> a.route().procedure().reason().sentence() + " (" + cited(a.route().procedure().reason()) + ")"));
    rows.add(row("Threshold and VAT", a -> Kit.ROUTING.threshold(a.commenced())));
    rows.add(row("On calling for tenders", a -> a.notice("tender")));
    rows.add(row("On the award", a -> a.notice("award")));
    rows.add(row("Standstill", a -> a.standstill().because() + " Told on " + London.say(a.told()) + ": to "
        + London.say(a.standstill().period().lastDay()) + " ("
        + cited(a.standstill().rule().citation(), a.standstill().rule().confirmation()) + ")"));
    rows.add(row("After the signature", a -> a.notice("signature")));
    rows.add(row("Whatever the law", a -> a.notices().stream().filter(n -> n.law().equals("any"))
        .map(n -> n.name() + " (" + n.citation() + ")").collect(Collectors.joining("; "))));
    return rows;
  }

  private static String cited(Reason reason) {
    return cited(reason.citation(), reason.confirmation());
  }

  private static String cited(String rule, Confirmation confirmation) {
    return confirmation == Confirmation.CONFIRMED ? rule : rule + ", " + confirmation.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> row(String what, Function<AwardAt, String> of) {
    var row = new ArrayList<String>();
    row.add(what);
    AWARDS.forEach(award -> row.add(of.apply(award)));
    return row;
  }

  @ParameterizedTest(name = "begun {0}, told {1}: {2}, threshold {3} {4}, standstill to {5}, details within {6} days")
  @CsvSource(delimiter = '|', textBlock = """
      2017-06-01 | 2017-09-04 | pcr-2015 | £164,176 | without VAT | 2017-09-14 | SI 2015/102 reg 87       | 30
      2022-06-01 | 2022-09-05 | pcr-2015 | £213,477 | with VAT    | 2022-09-15 | SI 2015/102 reg 87       | 30
      2026-02-02 | 2026-05-18 | pa-2023  | £207,720 | with VAT    | 2026-05-28 | Procurement Act 2023 s.51 | 30
      """)
  void has_the_law_of_the_day_on_which_it_commenced(
      LocalDate commenced, LocalDate told, String law, String threshold, String vat, LocalDate standstill,
      String rule, int days) {
    var award = new AwardAt(commenced, told);

    assertThat(award.law()).isEqualTo(law);
    assertThat(Kit.ROUTING.threshold(commenced)).startsWith("goods and services " + threshold).endsWith(vat);
    // 2026: 18 to 22, 26, 27 and 28 May; the 25th is the spring bank holiday.
    assertThat(award.standstill().mandatory()).isTrue();
    assertThat(award.standstill().period().lastDay()).isEqualTo(standstill);
    assertThat(award.standstill().rule().citation()).isEqualTo(rule);
    assertThat(award.notices()).filteredOn(n -> n.on().equals("signature") && n.paper() != null)
        .singleElement().satisfies(n -> assertThat(n.due().days()).isEqualTo(days));
  }

  @Test
  void is_told_in_another_place_under_each_law() {
    assertThat(AWARDS).extracting(a -> ProcurementNotices.placeOf(
            a.notices().stream().filter(n -> n.on().equals("tender")).findFirst().orElseThrow(), a.commenced())
        .orElseThrow().words())
        .containsExactly(
            "Official Journal of the European Union (TED), then Contracts Finder",
            "Find a Tender, then Contracts Finder",
            "Central digital platform (Find a Tender)");
  }

  @Test
  void tells_everybody_who_tendered_why_before_it_is_signed_whatever_the_law() {
    assertThat(AWARDS).allSatisfy(a -> assertThat(a.notices())
        .anyMatch(n -> n.on().equals("award") && n.place().equals("letter")));
  }

  @Test
  void is_in_the_register_of_contracts_whatever_the_law() {
    assertThat(AWARDS).allSatisfy(a -> assertThat(a.notices()).extracting(ProcurementNotice::id)
        .contains("contract-register"));
  }

  @Test
  void has_more_notices_under_the_act_than_before_it() {
    assertThat(AWARDS.get(2).notices()).extracting(ProcurementNotice::code)
        .contains("UK4", "UK6", "UK7", "UK11").doesNotContain("UK5");
    assertThat(AWARDS.get(0).notices()).extracting(ProcurementNotice::code).containsOnlyNulls();
  }

  @ParameterizedTest(name = "{0}, {1}, light touch {2}, £{3}: on {4} {5}")
  @CsvSource(delimiter = '|', textBlock = """
      pa-2023  | open               | true  | 1000000 | signature | light-touch-details
      pa-2023  | open               | true  | 5000001 | signature | light-touch-details, light-touch-contract-copy
      pa-2023  | open               | false | 5000000 | signature | details
      pa-2023  | open               | false | 5000001 | signature | key-performance-indicators, details, contract-copy
      pa-2023  | direct-award       | false | 1000000 | tender    | transparency
      pa-2023  | framework-call-off | false | 1000000 | award     | award
      pa-2023  | quotes             | false | 29999   | signature |
      pa-2023  | quotes             | false | 30000   | signature | below-threshold-details
      pa-2023  | open               | true  | 1000000 | change    |
      pcr-2015 | direct-award       | false | 1000000 | award     |
      pcr-2015 | light-touch        | true  | 1000000 | signature | light-touch-award-notice
      psr      | direct-award-a     | false | 1000000 | award     |
      psr      | direct-award-c     | false | 1000000 | award     | intention
      outside  | none               | false | 1000000 | award     |
      """)
  void asks_for_what_its_procedure_and_its_value_ask_for(
      String law, String procedure, boolean lightTouch, BigDecimal value, String on, String ids) {
    assertThat(ProcurementNotices.of(law, procedure, lightTouch, value).stream()
        .filter(n -> n.on().equals(on) && !n.law().equals("any")).map(ProcurementNotice::id)
        .collect(Collectors.joining(", "))).isEqualTo(ids == null ? "" : ids);
  }
}
