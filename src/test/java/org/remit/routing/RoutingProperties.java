package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.remit.reference.Refused;

@Label("A route, whatever the proposal")
class RoutingProperties {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> COUNCILS = List.of("leeds", "peterborough", "sefton", "thurrock");

  /** Proposals over all the words that a proposal may use, each of their facts being unknown now and then. */
  @Provide
  Arbitrary<ObjectNode> proposals() {
    return Arbitraries.randomValue(RoutingProperties::proposal);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(LocalDate.of(2011, 1, 1).toEpochDay(), LocalDate.of(2028, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property(tries = 400)
  void is_one_whole_answer_with_its_reasons_or_a_refusal_in_words(
      @ForAll("proposals") ObjectNode document, @ForAll("days") LocalDate on) {
    Route route;
    Proposal proposal;
    try {
      proposal = Kit.READER.read(document);
      route = Kit.ROUTING.route(proposal, on);
    } catch (InvalidProposal wrong) {
      assertThat(wrong.problems()).allSatisfy(problem -> {
        assertThat(problem.pointer()).startsWith("/");
        assertThat(problem.sentence()).endsWith(".");
      });
      return;
    } catch (Refused refused) {
      assertThat(refused.getMessage()).isNotBlank().endsWith(".");
      return;
    }
    assertThat(route.resolutions().keySet()).containsExactlyElementsOf(proposal.resolutions().stream()
        .map(Proposal.Resolution::id).toList());
    parts(route).forEach(part -> {
      assertThat(part.reasons()).as("%s", part).allSatisfy(reason -> {
        assertThat(reason.ruleId()).isNotBlank();
        assertThat(reason.citation()).isNotBlank();
        assertThat(reason.sentence()).endsWith(".");
        assertThat(reason.confirmation()).isNotNull();
      });
      if (part.depends()) assertThat(part.dependsOn()).as("%s", part).isNotBlank();
      assertThat(part.cautious()).as("%s", part).isNotNull();
      assertThat(part.unconfirmed().isEmpty()).as("says which figure is not confirmed: %s", part)
          .isEqualTo(part.confirmation().isConfirmed());
    });
    assertThat(Kit.ROUTING.findings(proposal, route, null)).allSatisfy(finding -> {
      assertThat(finding.check()).isBetween(1, 18);
      assertThat(finding.citation()).isNotBlank();
    });
  }

  @Property(tries = 400)
  void is_the_same_each_time(@ForAll("proposals") ObjectNode document, @ForAll("days") LocalDate on) {
    assertThat(outcome(document, on)).isEqualTo(outcome(document, on));
  }

  @Property(tries = 400)
  void never_ceases_to_be_key_as_a_value_grows(@ForAll("proposals") ObjectNode document, @ForAll("days") LocalDate on,
      @ForAll @LongRange(min = 0, max = 200_000_000) long pence,
      @ForAll @LongRange(min = 1, max = 200_000_000) long more) {
    var fact = document.at("/resolutions/0/value").has("annual") ? "annual" : "total";
    var less = key(with(document, fact, pence), on);
    if (!"true".equals(less)) return;

    assertThat(key(with(document, fact, pence + more), on)).as("%s of %s pence, then %s more", fact, pence, more)
        .isEqualTo("true");
  }

  @Property(tries = 400)
  void that_is_key_at_one_value_is_not_surely_not_key_at_a_higher_one(
      @ForAll("proposals") ObjectNode document, @ForAll("days") LocalDate on,
      @ForAll @LongRange(min = 0, max = 200_000_000) long pence,
      @ForAll @LongRange(min = 1, max = 200_000_000) long more) {
    if (!"depends".equals(key(with(document, "total", pence), on))) return;

    assertThat(key(with(document, "total", pence + more), on)).isIn("depends", "true", "refused");
  }

  private static String key(ObjectNode document, LocalDate on) {
    try {
      var key = Kit.ROUTING.route(Kit.READER.read(document), on).key();
      return key.depends() ? "depends" : key.answer().toString();
    } catch (Refused none) {
      return "refused";
    }
  }

  private static String outcome(ObjectNode document, LocalDate on) {
    try {
      return Kit.ROUTING.route(Kit.READER.read(document), on).toString();
    } catch (Refused none) {
      return none.getMessage();
    }
  }

  /** With this sum alone: a year's part beside a whole that it outgrows is no proposal that could be. */
  private static ObjectNode with(ObjectNode document, String fact, long pence) {
    var changed = document.deepCopy();
    var value = (ObjectNode) changed.at("/resolutions/0/value");
    value.remove(List.of("total", "annual"));
    value.put(fact, BigDecimal.valueOf(pence, 2));
    return changed;
  }

  private static Stream<Part<?>> parts(Route route) {
    return Stream.concat(
        Stream.of(route.function(), route.key(), route.category(), route.maker(), route.notices(),
            route.privateMeeting(), route.scrutinyFirst(), route.callable(), route.record(), route.clearances()),
        route.resolutions().values().stream().flatMap(each -> Stream.of(each.callable(), each.regime(),
            each.procedure(), each.competition(), each.waiver(), each.waiverGrant(), each.modification(),
            each.grantSteps(), each.duties(), each.staffSteps(), each.pensionSteps())));
  }

  // --- one proposal at random ----------------------------------------------------------------------------------------

  private static ObjectNode proposal(Random random) {
    var document = JSON.objectNode().put("authority", one(random, COUNCILS)).put("title", "Something");
    maybe(random, () -> document.put("functionKind", one(random, Words.FUNCTIONS)));
    maybe(random, () -> document.put("framework", one(random, Words.FRAMEWORK)));
    maybe(random, () -> document.put("linkedAwards", one(random, Words.LINKED)));
    maybe(random, () -> document.set("report", JSON.objectNode().put("date", day(random))));
    maybe(random, () -> document.set("decision", JSON.objectNode().put("planned", day(random))));
    var maker = document.putObject("decisionMaker");
    maybe(random, () -> maker.put("body", one(random, Words.BODIES)));
    maybe(random, () -> maker.put("post", one(random, List.of("Director of Children", "Head of Care", "Clerk"))));
    var effects = document.putObject("effects");
    maybe(random, () -> effects.put("savings", money(random)));
    maybe(random, () -> effects.put("budget", money(random)));
    maybe(random, () -> effects.putArray("wards").add("one").add("two"));
    maybe(random, () -> effects.putObject("communities").put("significant", random.nextBoolean()));
    maybe(random, () -> document.putArray("documents").addObject().put("id", "report")
        .put("publicity", one(random, Words.PUBLICITY)));
    maybe(random, () -> document.putArray("scrutiny").addObject().put("committee", "Board").put("on", day(random)));
    maybe(random, () -> document.putArray("notices").addObject().put("kind", one(random, Words.NOTICE_KINDS))
        .put("published", day(random)));
    maybe(random, () -> document.putArray("contracts").add(contract(random)));
    var resolutions = document.putArray("resolutions");
    for (int i = 0, many = 1 + random.nextInt(3); i < many; i++) {
      resolutions.add(resolution(random, "r" + i, document.has("contracts")));
    }
    maybe(random, () -> document.set("staff", staff(random)));
    maybe(random, () -> document.putArray("pension").addObject().put("route", one(random, Words.PENSION_ROUTES)));
    return document;
  }

  private static ObjectNode contract(Random random) {
    var contract = JSON.objectNode().put("id", "old");
    maybe(random, () -> contract.put("ends", day(random)));
    maybe(random, () -> contract.put("extensionsLeft", random.nextInt(3)));
    maybe(random, () -> contract.put("value", money(random)));
    maybe(random, () -> contract.put("commenced", day(random)));
    return contract;
  }

  private static ObjectNode resolution(Random random, String id, boolean contracts) {
    var resolution = JSON.objectNode().put("id", id).put("kind", one(random, Words.RESOLUTION_KINDS));
    if (contracts) maybe(random, () -> resolution.put("contract", "old"));
    var value = resolution.putObject("value");
    maybe(random, () -> value.put("total", money(random)));
    maybe(random, () -> value.put("annual", money(random)));
    maybe(random, () -> value.put("vat", one(random, Words.VAT)));
    maybe(random, () -> value.put("extensions", one(random, Words.VALUE_EXTENSIONS)));
    var term = resolution.putObject("term");
    maybe(random, () -> term.put("months", 1 + random.nextInt(120)));
    maybe(random, () -> term.put("from", day(random)));
    // Now and then a term that ends before it starts.
    maybe(random, () -> term.put("to", LocalDate.parse(term.path("from").asText(day(random)))
        .plusDays(random.nextInt(2000) - 50).toString()));
    maybe(random, () -> term.putArray("extensions").add(1 + random.nextInt(36)));
    var procurement = resolution.putObject("procurement");
    maybe(random, () -> procurement.put("subject", one(random, Words.SUBJECTS)));
    maybe(random, () -> procurement.put("lightTouch", random.nextBoolean()));
    maybe(random, () -> procurement.put("healthcare", random.nextBoolean()));
    maybe(random, () -> procurement.put("procedure", one(random, Words.PROCEDURES)));
    maybe(random, () -> procurement.put("commenced", day(random)));
    maybe(random, () -> resolution.putObject("internalWaiver").put("approver", "Director of Resources"));
    return resolution;
  }

  private static ArrayNode staff(Random random) {
    var one = JSON.objectNode();
    maybe(random, () -> one.put("transferor", random.nextBoolean() ? "council" : "contractor"));
    maybe(random, () -> one.put("count", random.nextInt(40)));
    maybe(random, () -> one.put("pension", one(random, Words.STAFF_PENSION)));
    maybe(random, () -> one.put("on", day(random)));
    maybe(random, () -> one.put("measures", random.nextBoolean()));
    maybe(random, () -> one.put("transfers", random.nextBoolean()));
    maybe(random, () -> one.put("noTransferReason", "no employees"));
    return JSON.arrayNode().add(one);
  }

  private static void maybe(Random random, Supplier<?> said) {
    if (random.nextInt(4) > 0) said.get();
  }

  private static String one(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** Now and then a day for which there are no rules. */
  private static String day(Random random) {
    return LocalDate.of(2009, 1, 1).plusDays(random.nextInt(7600)).toString();
  }

  private static BigDecimal money(Random random) {
    return BigDecimal.valueOf((long) Math.pow(10, 2 + 6.5 * random.nextDouble()), random.nextInt(3));
  }
}
