package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.support.SignedInAs.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.assurance.CorrectionCommand;
import org.remit.assurance.CorrectionService;
import org.remit.assurance.IrregularityCommand;
import org.remit.assurance.IrregularityService;
import org.remit.assurance.PublicReasons;
import org.remit.assurance.TakedownService;
import org.remit.calendar.London;
import org.remit.callin.CallInRequestCommand;
import org.remit.callin.CallInRequests;
import org.remit.callin.CallInWindows;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nothing exempt, confidential or not yet published reaches the public (invariant 11): a marked word is planted
 * wherever such a thing is written, and everything that the public can open is opened, files and errors included; of
 * other tests' decisions only what the lists say, for their papers hold no marked word.
 */
@RemitTest
@DisplayName("What is withheld")
class PublicLeakTest {

  private static final String MARK = "Ullageword";

  /** Was public until it was taken down. */
  private static final String FAULT = "Quagfault";

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)");
  private static final Pattern ONE_DECISION = Pattern.compile("/register/([A-Z]+-\\d{4}-\\d+)([./?].*)?");
  private static final Pattern PUBLIC = Pattern.compile("/(register|forward-plan|contracts)([./?].*)?");

  /** How each public address is asked; one that the server has and this table has not is found missing. */
  private static final Set<String> ADDRESSES = Set.of(
      "/register", "/register.json", "/register.csv", "/register.atom", "/register/{reference}",
      "/register/{reference}.json", "/register/papers/{id}", "/register/papers/{id}.pdf", "/register/papers/{id}.docx",
      "/register/documents/{id}", "/forward-plan", "/forward-plan.json", "/forward-plan.csv", "/forward-plan.ics",
      "/forward-plan.atom", "/contracts", "/contracts.json", "/contracts.csv");

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired StatutoryPapers papers;
  @Autowired Papers documents;
  @Autowired CorrectionService corrections;
  @Autowired IrregularityService irregularities;
  @Autowired TakedownService takedowns;
  @Autowired PublicReasons reasons;
  @Autowired CallInRequests callInRequests;
  @Autowired CallInWindows windows;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;
  @LocalServerPort int port;

  final List<DecisionReference> decisions = new ArrayList<>();
  final List<UUID> files = new ArrayList<>();
  PublicCases cases;
  PublicReader everybody;

  @BeforeEach
  void prepare() {
    cases = beans.createBean(PublicCases.class);
    everybody = new PublicReader(port);
  }

  @Test
  void stands_on_no_page_feed_file_or_error_that_the_public_can_open() throws Exception {
    plant();

    var read = readEverything();

    assertThat(read).hasSizeGreaterThan(40);
    assertThat(read.keySet()).anyMatch(p -> p.endsWith(".pdf")).anyMatch(p -> p.endsWith(".docx"))
        .anyMatch(p -> p.startsWith("/register/documents/"));
    assertThat(read).allSatisfy((path, text) ->
        assertThat(text.toLowerCase(Locale.ROOT)).as(path)
            .doesNotContain(MARK.toLowerCase(Locale.ROOT), FAULT.toLowerCase(Locale.ROOT)));
    assertThat(read.get("/register/" + decisions.get(0))).contains("Open known care", "It named somebody.",
        "Offers stay secret until the last.");
    assertThat(read.values()).anyMatch(text -> text.contains("Everybody may read this."));
  }

  @Test
  void is_looked_for_at_every_address_that_the_public_can_open() {
    assertThat(served()).isEqualTo(ADDRESSES);
  }

  private Set<String> served() {
    return mappings.getHandlerMethods().keySet().stream()
        .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
            || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(info -> info.getPatternValues().stream())
        .filter(path -> PUBLIC.matcher(path).matches())
        .collect(Collectors.toSet());
  }

  // --- planted -------------------------------------------------------------------------------------------------------

  private void plant() throws Exception {
    var decision = cases.announced("Open known care");
    decisions.add(decision);
    decisions.add(cases.proposed(MARK + " is not announced yet"));
    files.add(cases.with(decision, "ullageword-prices", MARK + " prices.txt", MARK + " bids £987,654",
        Publicity.exempt(3, MARK + " bids again", London.today(clock).plusYears(1), MARK)).id());
    files.add(cases.with(decision, "counsel", "Counsel on the " + MARK + ".txt", "The court ordered: " + MARK,
        Publicity.confidential("Order of " + MARK)).id());
    files.add(cases.with(decision, "report", "Report.txt", "Everybody may read this.", Publicity.open()).id());
    var wrong = cases.with(decision, "annex", FAULT + " annex.txt", FAULT + " lives here.", Publicity.open());
    files.add(wrong.id());
    cases.decided(decision, "privatePart", true, "exclusionResolution", "Resolved under paragraph 3.");
    cases.published(decision);
    transaction.executeWithoutResult(s -> windows.open(decision));
    asks("monitoring-officer", () -> takedowns.takeDown(decision, wrong.id(), FAULT + " is named", actors.person()));
    var agenda = papers.published(decision).stream().filter(p -> p.kind().equals("agenda")).findFirst().orElseThrow();
    asks("democratic-services",
        () -> takedowns.takeDown(decision, agenda.id(), MARK + " stood in it", actors.person()));
    asks("democratic-services", () -> reasons.publish(decision, agenda.id().toString(), "It named somebody.",
        actors.person()));
    asks("democratic-services", () -> reasons.publish(decision, "paragraph-3", "Offers stay secret until the last.",
        actors.person()));
    asks("democratic-services", () -> corrections.take(decision, new CorrectionCommand(
        null, MARK, MARK + " wrong", MARK + " right", MARK + " why", null, null, null), actors.person()));
    var open = corrections.of(decision).get(0).id();
    asks("monitoring-officer", () -> corrections.take(decision, new CorrectionCommand(
        open, null, null, null, MARK + " seen", null, null, true), actors.person()));
    asks("monitoring-officer", () -> irregularities.take(decision, new IrregularityCommand(
        null, MARK, London.today(clock), MARK, London.today(clock), MARK, MARK, MARK), actors.person()));
    asks("scrutiny", () -> callInRequests.receive(decision,
        new CallInRequestCommand(List.of(), MARK + " was not asked", MARK, null, List.of()), actors.person()));
  }

  private static void asks(String role, Runnable act) {
    as(role + ".thurrock", () -> {
      act.run();
      return null;
    });
  }

  // --- read ----------------------------------------------------------------------------------------------------------

  /** Begins at every address, and follows each link to where the public may go. */
  private TreeMap<String, String> readEverything() throws IOException {
    var ahead = new ArrayDeque<>(starts());
    var read = new TreeMap<String, String>();
    while (!ahead.isEmpty()) {
      var path = ahead.remove();
      if (read.containsKey(path)) continue;
      var answer = everybody.get(path);
      var text = text(path, answer);
      read.put(path, text);
      var links = LINK.matcher(text);
      while (links.find()) {
        var link = links.group(1).replace("&amp;", "&");
        if (PUBLIC.matcher(link).matches() && !isOfAnother(link)) ahead.add(link);
      }
    }
    return read;
  }

  private boolean isOfAnother(String link) {
    var of = ONE_DECISION.matcher(link);
    return of.matches() && decisions.stream().noneMatch(d -> d.value().equals(of.group(1)));
  }

  private Set<String> starts() {
    var starts = new TreeSet<String>();
    for (var address : served()) {
      if (!address.contains("{")) {
        for (var query : List.of("", "?council=thurrock", "?council=nowhere")) starts.add(address + query);
        if (address.startsWith("/register")) {
          starts.add(address + "?words=care");
          starts.add(address + "?from=never");
          decisions.forEach(d -> starts.add(address + "?words=" + d));
        }
      }
      decisions.forEach(d -> starts.add(address.replace("{reference}", d.value()).replace("{id}", d.value())));
      var ids = Stream.concat(files.stream(), papers.published(decisions.get(0)).stream().map(p -> p.id()));
      ids.forEach(id -> starts.add(address.replace("{id}", id.toString()).replace("{reference}", id.toString())));
    }
    files.forEach(id -> starts.add("/documents/" + id));
    decisions.forEach(d -> starts.addAll(List.of("/decisions/" + d, "/api/decisions/" + d, "/api/decisions/" + d
        + "/documents", "/api/decisions/" + d + "/ledger")));
    starts.addAll(List.of("/nowhere", "/error", "/sign-in", "/register/a/b", "/actuator/health"));
    return starts;
  }

  /** With its headers, where a file's name stands; what is packed is unpacked. */
  private static String text(String path, HttpResponse<byte[]> answer) throws IOException {
    var text = new StringBuilder(answer.statusCode() + " " + URI.create(path)).append(answer.headers().map());
    var type = answer.headers().firstValue("Content-Type").orElse("");
    if (type.contains("pdf")) {
      try (var pdf = Loader.loadPDF(answer.body())) {
        text.append(new PDFTextStripper().getText(pdf)).append(pdf.getDocumentInformation().getTitle());
      }
    } else if (type.contains("officedocument")) {
      try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } else {
      text.append(new String(answer.body(), StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  /** A search says whether a word stands somewhere: none that is withheld is found. */
  @Test
  void is_found_by_no_search() throws Exception {
    plant();

    for (var words : List.of(MARK, FAULT, "%22" + MARK + "+bids%22", "987654", MARK + "+or+zeppelin")) {
      assertThat(everybody.json("/register.json?words=" + words).path("all").asInt()).as(words).isZero();
      assertThat(everybody.text("/register.csv?words=" + words).lines().count()).as(words).isEqualTo(1);
      assertThat(everybody.text("/register.atom?words=" + words)).as(words).doesNotContain("<entry>");
    }
  }
}
