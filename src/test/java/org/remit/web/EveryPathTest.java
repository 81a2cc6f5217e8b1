package org.remit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.constitution.MeetingDays;
import org.remit.people.Actors;
import org.remit.people.AppointmentCommand;
import org.remit.people.Appointments;
import org.remit.proposal.ProposalService;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.routing.Kit;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is wrong with a request, each path of the API says so with a problem in the four hundreds, and keeps
 * nothing. The paths are the server's own: one that is not in the tables below is found missing.
 */
@RemitTest
@DisplayName("Every path of the API refuses")
class EveryPathTest {

  /** A body, or a query, that each path takes; what is wrong is put into it piece by piece. */
  private static final Map<String, String> SAMPLES = Map.ofEntries(
      Map.entry("GET /api/openapi", ""),
      Map.entry("GET /api/openapi.yaml", ""),
      Map.entry("GET /api/evaluation/clock", ""),
      Map.entry("POST /api/evaluation/clock", "{ to: 2027-01-18T09:00:00Z }"),
      Map.entry("GET /api/clocks/call-in", "authority=leeds&published=2026-11-02&decided=2026-11-01&body=cabinet"
          + "&category=key&resolution=note&waived=false"),
      Map.entry("GET /api/clocks/notice", "kind=agenda&authority=leeds&meeting=2026-12-10"),
      Map.entry("GET /api/clocks/standstill", "regime=pa-2023&procedure=open&sent=2026-11-26&means=electronic"
          + "&service=other&voluntaryDays=8"),
      Map.entry("GET /api/clocks/employee-information", "transfer=2027-04-01"),
      Map.entry("POST /api/timelines", "{ proposal: PROPOSAL, from: 2026-12-01, by: { what: contract, on: 2027-06-01 },"
          + " durations: {} }"),
      Map.entry("POST /api/routes", "PROPOSAL"),
      Map.entry("POST /api/reports/check", "authority, report"),
      Map.entry("GET /api/packs/{council}", ""),
      Map.entry("GET /api/people/{council}/appointments", ""),
      Map.entry("POST /api/people/{council}/appointments",
          "{ capacity: holder, place: Head of Service, person: director.leeds, from: 2026-12-01, source: Minute 12 }"),
      Map.entry("POST /api/people/{council}/appointments/{id}/end", "{ lastDay: 2026-12-31, why: Left }"),
      Map.entry("POST /api/people/{council}/leavers",
          "{ person: director.leeds, lastDay: 2026-12-31, why: Left the council }"),
      Map.entry("GET /api/meetings/{council}", ""),
      Map.entry("POST /api/meetings/{council}", "{ body: committee, day: 2034-05-16, source: Minute 12 }"),
      Map.entry("POST /api/meetings/{council}/{body}/{day}/cancel", "{ why: No business, to: 2034-05-16 }"),
      Map.entry("POST /api/packs/{council}/adoptions", "{ digest: '0123', validFrom: 2026-12-01 }"),
      Map.entry("GET /api/decisions", ""),
      Map.entry("POST /api/decisions", "PROPOSAL"),
      Map.entry("GET /api/decisions/{reference}", ""),
      Map.entry("GET /api/decisions/{reference}/route", ""),
      Map.entry("GET /api/decisions/{reference}/clocks", ""),
      Map.entry("GET /api/decisions/{reference}/holds", ""),
      Map.entry("GET /api/decisions/{reference}/ledger", ""),
      Map.entry("GET /api/decisions/{reference}/documents", ""),
      Map.entry("POST /api/decisions/{reference}/{command}", "the commands' own fields"),
      Map.entry("POST /api/decisions/{reference}/{command}/{item}/{part}", "the commands' own fields"));

  /** Where a proposal takes one of a few words, or names something that must be there. */
  private static final Set<String> WORDS = Set.of(
      "/authority", "/functionKind", "/linkedAwards", "/parent", "/decisionMaker/body", "/framework",
      "/backgroundPapers", "/documents/0/publicity", "/resolutions/0/kind", "/resolutions/0/value/vat",
      "/resolutions/0/procurement/subject",
      "/resolutions/0/procurement/procedure", "/staff/0/resolution", "/staff/0/certainty", "/staff/0/pension",
      "/pension/0/resolution", "/pension/0/route", "/notices/0/kind");

  private static final Set<String> NEEDED = Set.of(
      "/authority", "/title", "/resolutions", "/resolutions/0/id", "/resolutions/0/kind", "/documents/0/id",
      "/documents/0/publicity", "/consulted/0/who", "/alternatives/0/option");

  /** A day of its own, on which a committee meets. */
  private static final LocalDate MEETING = LocalDate.of(2034, 5, 9);

  private static final List<String> NO_DAYS = List.of("0000-01-01", "9999-12-31", "2026-02-30", "+12026-01-01", "soon");
  private static final String ENDLESS = "x".repeat(20_001);

  @LocalServerPort int port;
  @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;
  @Autowired List<DecisionCommand> commands;
  @Autowired ProposalService proposals;
  @Autowired Actors actors;
  @Autowired Appointments appointments;
  @Autowired MeetingDays meetings;
  @Autowired JdbcTemplate db;

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private static DecisionReference decision;
  private static UUID appointment;

  /** A request with something wrong in it. */
  private record Wrong(String what, String verb, String path, String type, byte[] body, String pointer) {

    Wrong(String what, String verb, String path, String type, String body) {
      this(what, verb, path, type, body == null ? null : body.getBytes(UTF_8), null);
    }

    /** Whether one of the pointers leads to what is wrong, or to what holds it or lies in it. */
    boolean isFoundBy(JsonNode errors) {
      return pointer == null || errors.findValuesAsText("pointer").stream()
          .anyMatch(each -> !each.isEmpty() && (each.startsWith(pointer) || pointer.startsWith(each)));
    }
  }

  @BeforeEach
  void propose() {
    if (decision != null) return;
    decision = proposed();
    try (var who = SignedInAs.person("democratic-services.leeds")) {
      appointment = appointments.appoint(new Authority("leeds"),
          new AppointmentCommand("member", "Scrutiny Board " + decision, "scrutiny.leeds", LocalDate.of(2020, 1, 1),
              null, "Minute 12"),
          actors.person()).id();
      meetings.add(new Authority("leeds"), "committee", MEETING, "Minute 12", actors.person());
    }
  }

  private DecisionReference proposed() {
    try (var who = SignedInAs.person("commissioning-officer.leeds")) {
      return proposals.register(Kit.yaml(Prepared.proposal("leeds", "cabinet", "Cabinet")), null, actors.person());
    }
  }

  @Test
  void is_in_the_table() {
    var served = mappings.getHandlerMethods().keySet().stream()
        .flatMap(info -> info.getPatternValues().stream().filter(p -> p.startsWith("/api/")).flatMap(
            path -> info.getMethodsCondition().getMethods().stream().map(verb -> verb + " " + path)))
        .collect(Collectors.toSet());

    assertThat(SAMPLES.keySet()).as("each path has a sample here, from which it is tried").isEqualTo(served);
  }

  @TestFactory
  Stream<DynamicTest> what_is_wrong_in_a_body() {
    return SAMPLES.keySet().stream().sorted().filter(path -> path.startsWith("POST") && !path.contains("{command}"))
        .filter(path -> !path.endsWith("/check"))
        .map(path -> dynamicTest(path, () -> refused(keeper(path), wrongIn(path))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /api/decisions", "POST /api/routes", "POST /api/timelines"})
  void nothing_that_is_right(String path) throws Exception {
    var whole = new Wrong("nothing", "POST", path.substring(5), "application/json", ascii(sample(SAMPLES.get(path))));
    var answer = sent("commissioning-officer.leeds", whole);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
  }

  @TestFactory
  Stream<DynamicTest> what_is_wrong_in_a_command() {
    return commands.stream().filter(c -> !c.name().equals("echoes"))
        .map(command -> dynamicTest(command.name(), () -> refused(giver(command), wrongIn(command))));
  }

  /** Long, and of so many words that no index takes it in: it is taken, or refused for something else. */
  @TestFactory
  Stream<DynamicTest> no_text_as_long_as_may_be_but_in_a_sentence() {
    var own = proposed();
    var words = new Random(1);
    var whole = Stream.generate(() -> Long.toString(words.nextLong() >>> 1, 36)).limit(2_000)
        .collect(Collectors.joining(" ")).substring(0, 20_000);
    return commands.stream().filter(c -> !c.takesAnyBody())
        .sorted(Comparator.comparing(c -> c.name().equals("withdraw")))
        .map(command -> dynamicTest(command.name(), () -> {
          var sample = json.createObjectNode();
          for (var field : command.fields(own)) {
            var written = field.type() == Field.Type.TEXT || field.type() == Field.Type.TEXTAREA;
            if (written) sample.put(field.name(), whole);
            else if (field.required()) sample.set(field.name(), valid(field));
          }
          var answer = sent(giver(command), new Wrong("long", "POST",
              "/api/decisions/" + own + "/" + command.name().replace("/", "/1/"), "application/json", ascii(sample)));
          assertThat(answer.statusCode()).as(answer.body()).isNotEqualTo(409).isLessThan(500);
        }));
  }

  @TestFactory
  Stream<DynamicTest> what_is_wrong_in_a_question() {
    return SAMPLES.entrySet().stream().filter(e -> e.getKey().startsWith("GET") && !e.getValue().isEmpty())
        .map(e -> dynamicTest(e.getKey(),
            () -> refused("finance.leeds", wrongIn(e.getKey().substring(4), e.getValue()))));
  }

  @Test
  void a_route_of_no_day_or_with_another_answer() throws Exception {
    var proposal = ascii(sample("PROPOSAL")).getBytes(UTF_8);
    var wrong = new ArrayList<Wrong>();
    for (var day : NO_DAYS) {
      wrong.add(new Wrong("on " + day, "POST", "/api/routes?on=" + URLEncoder.encode(day, UTF_8), "application/json",
          proposal, "/on"));
    }
    wrong.add(new Wrong("changes", "POST", "/api/routes?changes=nonesuch", "application/json", proposal, "/changes"));
    refused("finance.leeds", wrong);
  }

  @TestFactory
  Stream<DynamicTest> a_decision_that_is_not_there_or_anothers() {
    return paths().filter(path -> path.contains("{reference}")).map(path -> dynamicTest(path, () -> {
      var wrong = new ArrayList<Wrong>();
      for (var no : List.of("LEE-1999-0001", "XXX-2026-0001", "leeds", "%20", "x".repeat(2000), "LEE-2026-0001'--",
          "%E2%82%AC")) {
        wrong.add(asked("reference " + no, path.replace("{reference}", no)));
      }
      refused("commissioning-officer.leeds", wrong);
      refused("commissioning-officer.thurrock",
          List.of(asked("another council's", path.replace("{reference}", decision.value()))));
    }));
  }

  @TestFactory
  Stream<DynamicTest> what_is_sent_or_wanted_in_another_form() {
    return paths().map(EveryPathTest::own).map(path -> dynamicTest(path, () -> {
      var verb = path.split(" ")[0];
      var address = path.split(" ")[1];
      var wrong = new ArrayList<Wrong>();
      if (verb.equals("POST")) {
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense",
            "a/b/c", "")) {
          wrong.add(new Wrong("sent as '" + type + "'", verb, address, type, "{}"));
        }
        for (var body : List.of("{\n \"share\": \"100 % of it\" }", "{ \"share\": \"%zz\" }", "a=%", "&".repeat(20_000),
            "x=1&".repeat(20_000))) {
          wrong.add(new Wrong("a form of '" + body.substring(0, 3) + "'", verb, address,
              "application/x-www-form-urlencoded", body));
        }
        var multipart = "multipart/form-data; boundary=remit";
        wrong.add(new Wrong("parts without an end", verb, address, multipart, "--remit\r\n"));
        wrong.add(new Wrong("parts of another name", verb, address, multipart,
            "--remit\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--remit--\r\n"));
        wrong.add(new Wrong("parts without a boundary", verb, address, "multipart/form-data", "x"));
      }
      wrong.add(new Wrong("another verb", verb.equals("POST") ? "PUT" : "DELETE", address, null, (String) null));
      refused("commissioning-officer.leeds", wrong);
    }));
  }

  @TestFactory
  Stream<DynamicTest> to_answer_in_a_form_that_it_does_not_have() {
    return SAMPLES.entrySet().stream().filter(e -> e.getKey().startsWith("GET"))
        .map(e -> dynamicTest(e.getKey(), () -> {
      var address = own(e.getKey()).substring(4) + "?" + e.getValue();
      var answer = http.send(request("finance.leeds", address).header("Accept", "image/png").build(),
          HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(406);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }));
  }

  @Test
  void a_report_that_cannot_be_checked() throws Exception {
    var wrong = new ArrayList<Wrong>();
    wrong.add(report("no council", part("report", "report.txt", "Words.")));
    wrong.add(report("no report", part("authority", null, "leeds")));
    wrong.add(report("a report that is a text", part("authority", null, "leeds") + part("report", null, "Words.")));
    for (var no : List.of("nonesuch", "", " ", "x".repeat(30_000), "lee\u0000ds", "../leeds")) {
      wrong.add(report("council '" + no + "'", part("authority", null, no) + part("report", "report.txt", "Words.")));
    }
    for (var name : List.of("report.exe", "report.docx", "report.pdf", "", "../../report.txt\u0000")) {
      wrong.add(report("file '" + name + "'", part("authority", null, "leeds") + part("report", name, "\u0001\u0002")));
    }
    wrong.add(report("an empty file", part("authority", null, "leeds") + part("report", "report.txt", "")));
    refused("finance.leeds", wrong);
  }

  /** Who may send a right body there. */
  private static String keeper(String path) {
    if (path.contains("/api/meetings/")) return "democratic-services.leeds";
    return path.contains("{council}") ? "monitoring-officer.leeds" : "commissioning-officer.leeds";
  }

  /** The path to something of the council's own. */
  private static String own(String path) {
    return path.replace("{reference}", decision.value()).replace("{council}", "leeds")
        .replace("{id}", appointment.toString()).replace("{body}/{day}", "committee/" + MEETING);
  }

  private Stream<String> paths() {
    return SAMPLES.keySet().stream().sorted().flatMap(path -> {
      if (path.endsWith("/{part}")) return path(path, c -> c.contains("/"));
      return path.endsWith("/{command}") ? path(path, c -> !c.contains("/")) : Stream.of(path);
    });
  }

  private Stream<String> path(String pattern, java.util.function.Predicate<String> which) {
    var all = commands.stream().map(DecisionCommand::name).filter(which)
        .map(name -> "POST /api/decisions/{reference}/" + (name.contains("/") ? name.replace("/", "/1/") : name));
    return Stream.concat(all,
        Stream.of("POST /api/decisions/{reference}/nonesuch" + (pattern.endsWith("/{part}") ? "/1/x" : "")));
  }

  private static String giver(DecisionCommand command) {
    return command.roles().iterator().next().groupOf(new Authority("leeds"));
  }

  // ---- what is wrong

  private List<Wrong> wrongIn(String path) throws IOException {
    var address = own(path).substring("POST ".length());
    var sample = sample(SAMPLES.get(path));
    var wrong = unreadable(address);
    for (var pointer : pointers(sample)) {
      for (var value : wrongFor(pointer, sample.at(pointer))) wrong.add(changed(address, sample, pointer, value));
      if (NEEDED.contains(pointer.toString())) wrong.add(changed(address, sample, pointer, null));
    }
    return wrong;
  }

  private List<Wrong> wrongIn(DecisionCommand command) throws IOException {
    var address = "/api/decisions/" + decision + "/" + command.name().replace("/", "/1/");
    var wrong = unreadable(address);
    if (command.takesAnyBody()) {
      wrong.addAll(wrongInFacts(address));
      return wrong;
    }
    var fields = command.fields(decision);
    var sample = json.createObjectNode();
    fields.stream().filter(Field::required).forEach(f -> sample.set(f.name(), valid(f)));
    for (var field : fields) {
      var pointer = JsonPointer.compile("/" + field.name());
      wrongFor(field).forEach(value -> wrong.add(changed(address, sample, pointer, value)));
      if (field.required()) wrong.add(changed(address, sample, pointer, null));
    }
    wrong.add(changed(address, sample, JsonPointer.compile("/nonesuch"), json.getNodeFactory().textNode("x")));
    if (command.name().contains("/")) {
      for (var item : List.of("0", "99999", "-1", "x", "9".repeat(40), "1.5", "%20")) {
        wrong.add(new Wrong("item " + item, "POST", address.replace("/1/", "/" + item + "/"), "application/json",
            ascii(sample)));
      }
    }
    return wrong;
  }

  private List<Wrong> wrongInFacts(String address) throws IOException {
    var sample = (ObjectNode) yaml("{ changes: { /title: Another title }, source: a letter, why: It is so }");
    var wrong = new ArrayList<Wrong>();
    for (var field : List.of("changes", "why")) wrong.add(
        changed(address, sample, JsonPointer.compile("/" + field), null));
    for (var field : List.of("source", "why")) {
      for (var value : List.of(yaml("{ x: 1 }"), yaml("[[x]]"), yaml("\"" + ENDLESS + "\""), text("a\u0000b"),
          text("\ud800"))) {
        wrong.add(changed(address, sample, JsonPointer.compile("/" + field), value));
      }
    }
    for (var changes : List.of("title", "7", "true", "[]", "{}", "[[]]", "[{}]", "[no colon]", "{ title: x }",
        "{ '': {} }", "{ /: x }", "{ /nonesuch: x }", "{ /resolutions/99/kind: note }", "{ /resolutions/-: 7 }",
        "{ /resolutions/-1/kind: note }",
        "{ /title/x: y }", "{ /title/0: y }", "{ /resolutions: x }", "{ /resolutions: [] }", "{ /resolutions: null }",
        "{ /authority: thurrock }", "{ /authority: nonesuch }", "{ /decision/planned: 0000-01-01 }",
        "{ /title: '" + ENDLESS + "' }", "{ /linkedAwards: one }", "{ /resolutions/0/value/total: -1 }",
        "{ /title: null }", "{ /parent: LEE-1999-0001 }")) {
      wrong.add(changed(address, sample, JsonPointer.compile("/changes"), yaml(changes)));
    }
    for (var version : List.of("0", "-1", "99", "1.5", "'1'", "true", "1.0e+300", "{}")) {
      wrong.add(changed(address, sample, JsonPointer.compile("/factsVersion"), yaml(version)));
    }
    return wrong;
  }

  private static List<Wrong> wrongIn(String path, String query) {
    var wrong = new ArrayList<Wrong>();
    var given = new LinkedHashMap<String, String>();
    for (var each : query.split("&")) given.put(each.split("=")[0], each.split("=")[1]);
    for (var name : given.keySet()) {
      var values = new ArrayList<>(List.of("nonesuch", "x".repeat(2_000), "\u0001", "[]", "-1", "1e400", "\u20ac"));
      if (given.get(name).matches("\\d{4}-.*")) values.addAll(NO_DAYS);
      for (var value : values) wrong.add(asked(path, given, name, value));
    }
    wrong.add(asked(path, given, "nonesuch", "1"));
    wrong.add(new Wrong("nothing", "GET", path, null, (String) null));
    return wrong;
  }

  private static Wrong asked(String path, Map<String, String> given, String name, String value) {
    var all = new LinkedHashMap<>(given);
    all.put(name, value);
    var query = all.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
    return new Wrong(name + " = " + (value.length() > 40 ? value.length() + " characters" : value), "GET",
        path + "?" + query, null, null, "/" + name);
  }

  private static List<Wrong> unreadable(String address) {
    var wrong = new ArrayList<Wrong>();
    for (var body : List.of("{", "[", "{\"a\":}", "{\"a\":1,\"a\":2}", "nonsense", "\"text\"", "7", "true", "null",
        "[]", "{}", "[1,2]",
        "{\"nonesuch\":1}", "{} {}", "\ufeff", "{\"a\":1e999999999}", "{\"a\":\"\\ud800\"}", "[".repeat(5_000),
        "{\"a\":".repeat(900) + "1" + "}".repeat(900))) {
      wrong.add(new Wrong("body " + (body.length() > 40 ? body.substring(0, 10) + "…" : body), "POST", address,
          "application/json", body));
    }
    wrong.add(new Wrong("no text at all", "POST", address, "application/json",
        new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8}, null));
    wrong.add(new Wrong("no body", "POST", address, "application/json", ""));
    return wrong;
  }

  private List<JsonNode> wrongFor(JsonPointer pointer, JsonNode value) throws IOException {
    var wrong = new ArrayList<JsonNode>();
    if (pointer.matches()) return wrong;
    wrong.add(yaml("{ nonesuch: { x: 1 } }"));
    wrong.add(yaml("[[[x]]]"));
    if (!value.isTextual() && !value.isNull()) wrong.add(text("many"));
    if (value.isNumber()) wrong.addAll(List.of(yaml("-1"), yaml("1.0e+300"), yaml("true")));
    if (value.isBoolean()) wrong.addAll(List.of(yaml("7"), yaml("-1.5")));
    if (value.isTextual()) {
      wrong.addAll(List.of(text(ENDLESS), text("a\u0000b"), text("\ud800")));
      if (value.textValue().matches("\\d{4}-.*")) NO_DAYS.forEach(day -> wrong.add(text(day)));
    }
    var within = pointer.toString().replaceFirst("^/proposal", "");
    if (WORDS.contains(within)) wrong.add(text("nonesuch"));
    return wrong;
  }

  private List<JsonNode> wrongFor(Field field) throws IOException {
    var wrong = new ArrayList<>(List.of(yaml("{ nonesuch: 1 }"), yaml("[[x]]"), yaml("[{}]")));
    switch (field.type()) {
      case TEXT, TEXTAREA -> wrong.addAll(List.of(text(ENDLESS), text("a\u0000b"), text("\ud800")));
      case SELECT, RADIO -> wrong.addAll(List.of(text("nonesuch"), text(ENDLESS), yaml("99"), yaml("true")));
      case DATE -> {
        NO_DAYS.forEach(day -> wrong.add(text(day)));
        wrong.addAll(List.of(yaml("20261231"), yaml("true")));
      }
      case MONEY -> wrong.addAll(List.of(yaml("-1"), yaml("-0.01"), yaml("1.0e+300"), text("NaN"), text("much"),
          yaml("true"), yaml("0.001")));
      case LINES -> wrong.addAll(List.of(text("x"), yaml("7"), yaml("true"), list(ENDLESS), list("a\u0000b"),
          list("\ud800")));
      case FILE -> wrong.addAll(List.of(text("x"), yaml("{}"), yaml("{ name: a.txt }"),
          yaml("{ name: a.txt, bytes: 7 }"),
          yaml("{ name: a.txt, bytes: '*' }"), yaml("{ name: a.txt, bytes: {} }"), yaml("{ name: a.txt, bytes: [1] }"),
          yaml("{ name: 7, bytes: eA== }"), yaml("{ name: a.exe, bytes: eA== }"), yaml("{ name: a.txt, bytes: '' }")));
    }
    return wrong;
  }

  private JsonNode valid(Field field) {
    return switch (field.type()) {
      case TEXT, TEXTAREA -> text("A text");
      case SELECT, RADIO -> text(field.options().isEmpty() ? "none" : field.options().keySet().iterator().next());
      case DATE -> text("2026-10-01");
      case MONEY -> json.getNodeFactory().numberNode(27_000);
      case LINES -> list("a");
      case FILE -> json.createObjectNode().put("name", "a.txt").put("bytes", "eA==");
    };
  }

  // ---- sending it

  private void refused(String who, List<Wrong> all) throws Exception {
    assertThat(all).isNotEmpty();
    var before = kept();
    var failed = new ArrayList<String>();
    for (var wrong : all) {
      var answer = sent(who, wrong);
      var told = answer.headers().firstValue("Content-Type").orElse("");
      var body = answer.body();
      var problem = told.startsWith("application/problem+json") ? json.readTree(body) : json.createObjectNode();
      if (answer.statusCode() < 400 || answer.statusCode() > 499) {
        failed.add(wrong.what() + ": " + answer.statusCode() + " " + brief(body));
      } else if (problem.path("detail").asText().isBlank()) {
        failed.add(wrong.what() + ": " + answer.statusCode() + " as " + told + " " + brief(body));
      } else if (!wrong.isFoundBy(problem.path("errors"))) {
        failed.add(wrong.what() + ": points elsewhere: " + brief(body));
      } else if (problem.path("detail").asText().matches("(?s).*(Exception|org\\.remit|java\\.|JSON parse|SQL).*")) {
        failed.add(wrong.what() + ": tells of our inside: " + brief(body));
      }
      if (kept() != before) {
        failed.add(wrong.what() + ": something was kept");
        before = kept();
      }
    }
    assertThat(failed).as(all.size() + " requests").isEmpty();
  }

  private int kept() {
    return db.queryForObject("select count(*) from remit.ledger_entry", Integer.class);
  }

  private HttpResponse<String> sent(String who, Wrong wrong) throws Exception {
    var publisher = wrong.body() == null ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofByteArray(wrong.body());
    var request = request(who, wrong.path()).method(wrong.verb(), publisher);
    if (wrong.type() != null && !wrong.type().isEmpty()) request.header("Content-Type", wrong.type());
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String who, String address) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((who + ":demo").getBytes(UTF_8)));
  }

  private static Wrong asked(String what, String path) {
    var post = path.startsWith("POST");
    return new Wrong(what, path.split(" ")[0], path.split(" ")[1], post ? "application/json" : null, post
        ? "{}" : null);
  }

  private static Wrong report(String what, String parts) {
    return new Wrong(what, "POST", "/api/reports/check", "multipart/form-data; boundary=remit",
        parts + "--remit--\r\n");
  }

  private static String part(String name, String file, String content) {
    return "--remit\r\nContent-Disposition: form-data; name=\"" + name + "\""
        + (file == null ? "" : "; filename=\"" + file + "\"")
        + "\r\n\r\n" + content + "\r\n";
  }

  private static Wrong changed(String address, JsonNode sample, JsonPointer pointer, JsonNode value) {
    var body = sample.deepCopy();
    put(body, pointer, value);
    return new Wrong(pointer + (value == null ? " missing" : " = " + brief(value)), "POST", address, "application/json",
        ascii(body).getBytes(UTF_8), pointer.toString());
  }

  private static void put(JsonNode whole, JsonPointer pointer, JsonNode value) {
    var holder = whole.at(pointer.head());
    if (holder instanceof ObjectNode object) {
      if (value == null) object.remove(pointer.last().getMatchingProperty());
      else object.set(pointer.last().getMatchingProperty(), value);
    } else {
      ((ArrayNode) holder).set(pointer.last().getMatchingIndex(), value);
    }
  }

  private static Set<JsonPointer> pointers(JsonNode node) {
    var all = new LinkedHashSet<JsonPointer>();
    collect(node, JsonPointer.empty(), all);
    return all;
  }

  private static void collect(JsonNode node, JsonPointer at, Set<JsonPointer> all) {
    all.add(at);
    node.fields().forEachRemaining(f -> collect(f.getValue(), at.appendProperty(f.getKey()), all));
    if (node.isArray()) for (var i = 0; i < node.size(); i++) collect(node.get(i), at.appendIndex(i), all);
  }

  private static JsonNode sample(String text) throws IOException {
    var proposal = Files.readString(Path.of("src/docs/walk/proposal.json"));
    var sample = yaml(text.replace("PROPOSAL", proposal));
    var whole = sample.has("proposal") ? sample.get("proposal") : sample;
    if (whole instanceof ObjectNode object && object.has("resolutions")) {
      object.set("staff",
          yaml("[{ resolution: a, transferor: council, transferee: Cornerstone, count: 3, certainty: exact,"
          + " pension: lgps, on: 2027-04-01, measures: true, transfers: true, at: '3.2' }]"));
      object.set("pension", yaml("[{ resolution: a, fund: A fund, route: admission, body: Cornerstone, open: true,"
          + " security: bond, at: '3.3' }]"));
      object.set("notices", yaml("[{ kind: key-decision, published: 2026-10-01, maker: Cabinet, period: December }]"));
    }
    return sample;
  }

  private static JsonNode yaml(String text) {
    return Kit.yaml(text);
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }

  private static JsonNode list(String text) {
    return JsonNodeFactory.instance.arrayNode().add(text);
  }

  /** Half a character can only be sent escaped. */
  private static String ascii(JsonNode body) {
    try {
      return JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String brief(Object value) {
    var text = String.valueOf(value);
    return text.length() <= 160 ? text : text.substring(0, 160) + "…";
  }
}
