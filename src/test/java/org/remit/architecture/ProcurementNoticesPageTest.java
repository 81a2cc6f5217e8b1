package org.remit.architecture;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.Confirmation;
import org.remit.routing.ProcurementNotice;
import org.remit.routing.ProcurementNotices;
import org.remit.routing.SameAwardTest;
import org.remit.routing.TenderPeriods;

/** {@code src/docs/procurement-notices.md}: every notice with its trigger, its deadline and its citation. */
@DisplayName("src/docs/procurement-notices.md")
class ProcurementNoticesPageTest {

  private static final List<String> LAWS = List.of("pcr-2015", "pa-2023", "psr", "any");

  @Test
  void says_what_the_data_say() throws Exception {
    var page = new GeneratedPage("src/docs/procurement-notices.md", "Notices of procurement");
    page.paragraph(
        "Each notice that a procurement law asks for, from `src/main/resources/procurement-notices.yaml`: what it is",
        "published on, for which procedures, by when, and where that is written. What was not read in the law's own",
        "text says so.");
    for (var law : LAWS) {
      page.section(name(law));
      page.head("Notice", "On", "Procedures", "Due", "Where", "Rule");
      ProcurementNotices.all().stream().filter(n -> n.law().equals(law)).forEach(n -> page.row(
          (n.code() == null ? "" : n.code() + " ") + n.name() + (n.optional() ? " (optional)" : ""),
          n.on(), procedures(n), n.due().words(), place(n), cited(n)));
    }
    page.section("How long tenders may come in at least");
    page.paragraph(
        "From `src/main/resources/tender-periods.yaml`. Light touch and contracts below the threshold have none; of",
        "the other laws no text was read, so that procurement states the days and their rule.");
    page.head("Law", "Days", "When", "Rule");
    LAWS.stream().flatMap(law -> TenderPeriods.of(law).stream()).forEach(p -> page.row(name(p.law()),
        String.valueOf(p.days()), p.when(), cited(p.citation(), p.confirmation(), p.note())));
    var planned = TenderPeriods.planned();
    page.row(name(planned.law()), String.valueOf(planned.days()),
        "from " + planned.fromDays() + " days to " + planned.toMonths() + " months after a planned procurement notice",
        cited(planned.citation(), planned.confirmation(), null));
    page.section("The same award under three laws");
    page.paragraph(
        "Services for £1,000,000 without VAT, not light touch, by open procedure; its award told on a Monday. What the",
        "laws left the same is the same: the value is that of the whole life, everybody who tendered is told why",
        "before the contract is signed, and the call-in window runs beside the standstill.");
    page.head("", "Begun 1 June 2017", "Begun 1 June 2022", "Begun 2 February 2026");
    SameAwardTest.rows().forEach(row -> page.row(row.toArray(String[]::new)));
    page.check();
  }

  private static String name(String law) {
    return switch (law) {
      case "pcr-2015" -> "Public Contracts Regulations 2015";
      case "pa-2023" -> "Procurement Act 2023";
      case "psr" -> "Provider Selection Regime";
      default -> "Whatever the law";
    };
  }

  private static String procedures(ProcurementNotice notice) {
    var limits = notice.of().stream().map(p -> p.replace('-', ' ')).collect(Collectors.joining(", "));
    if (notice.lightTouch() != null) {
      limits += notice.lightTouch().equals("only") ? "; light touch" : "; not light touch";
    }
    if (notice.over() != null) limits += "; over £" + String.format(Locale.UK, "%,d", notice.over().longValue());
    if (notice.from() != null) limits += "; from £" + String.format(Locale.UK, "%,d", notice.from().longValue());
    return limits;
  }

  private static String place(ProcurementNotice notice) {
    var begun = switch (notice.law()) {
      case "pcr-2015" -> List.of(LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1));
      default -> List.of(LocalDate.of(2025, 2, 24));
    };
    return begun.stream()
        .map(day -> ProcurementNotices.placeOf(notice, day).orElseThrow().words())
        .distinct()
        .collect(Collectors.joining("; begun from 2021: "));
  }

  private static String cited(ProcurementNotice notice) {
    return cited(notice.citation(), notice.confirmation(), notice.note());
  }

  private static String cited(String citation, Confirmation confirmation, String note) {
    var words = confirmation == Confirmation.CONFIRMED ? citation
        : citation + " (" + confirmation.name().toLowerCase(Locale.ROOT) + ")";
    return note == null ? words : words + ". " + note;
  }
}
