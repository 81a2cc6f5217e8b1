package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remit.command.DecisionCommand;
import org.remit.engine.Conflicts;
import org.remit.people.Interests;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Finds the command that a path names, and checks what is alike for all: that the decision may be seen and the command
 * given.
 */
@Component
class Commands {

  /** A link to the page of a command. */
  record Offered(String link, String words) {}

  private final Map<String, DecisionCommand> commands;
  private final AllCases cases;
  private final Interests interests;

  Commands(List<DecisionCommand> commands, AllCases cases, Interests interests) {
    this.commands =
        commands.stream()
            .collect(
                Collectors.toMap(
                    DecisionCommand::name, Function.identity(),
                    (one, other) -> {
                      throw new IllegalStateException("Two commands are called '" + one.name() + "'");
                    },
                    TreeMap::new));
    this.cases = cases;
    this.interests = interests;
  }

  /** @throws NotFound if there is none, or no such decision for this person; @throws Forbidden if it is for others */
  DecisionCommand of(String name, DecisionReference decision, Actor actor) {
    cases.mustBeSeen(decision, actor);
    var command = commands.get(name);
    if (command == null) throw new NotFound("There is no command '" + name + "'.");
    if (!may(actor, command)) {
      throw new Forbidden("'" + command.title() + "' is for "
          + command.roles().stream().map(Role::words).sorted().collect(Collectors.joining(", ")) + ".");
    }
    if (command.isBarredByAnInterest()) interests.requireNone(actor, decision);
    return command;
  }

  /** The command that was given, for whoever may give it; nothing where the name is none. */
  Optional<DecisionCommand> find(String name, Actor actor) {
    return Optional.ofNullable(name).map(commands::get).filter(c -> may(actor, c));
  }

  /** What the person may do on this decision now, without commands on a part of it. */
  List<DecisionCommand> openTo(Actor actor, DecisionReference decision) {
    var kept = interests.excludes(actor, decision);
    return commands.values().stream()
        .filter(c -> !c.name().contains("/") && may(actor, c) && c.isOpenTo(actor, decision))
        .filter(c -> !kept || !c.isBarredByAnInterest())
        .toList();
  }

  /** The links to what the person may do on this decision now, with those to each part that a command is open on. */
  List<Offered> offered(Actor actor, DecisionReference decision) {
    var offered = new ArrayList<Offered>();
    openTo(actor, decision)
        .forEach(c -> offered.add(new Offered("/decisions/" + decision + "/" + c.name(), c.title())));
    if (interests.excludes(actor, decision)) return offered;
    for (var command : commands.values()) {
      if (!command.name().contains("/") || !may(actor, command)) continue;
      command.partsOpenTo(actor, decision)
          .forEach((item, words) -> offered.add(new Offered(path(decision, command, item), words)));
    }
    return offered;
  }

  /** Where the page of a command on a part is. */
  static String path(DecisionReference decision, DecisionCommand command, String item) {
    return "/decisions/" + decision + "/"
        + command.name().replace("/", "/" + UriUtils.encodePathSegment(item, StandardCharsets.UTF_8) + "/");
  }

  Object give(DecisionCommand command, DecisionReference decision, JsonNode sent, String item, Actor actor) {
    var body = command.takesAnyBody() ? sent : Bodies.ofJson(command.fields(decision), sent);
    return carryOut(command, decision, body, item, actor);
  }

  /** A command is one transaction: two at once on the same case are done one after the other. */
  Object carryOut(DecisionCommand command, DecisionReference decision, JsonNode body, String item, Actor actor) {
    var whole = withItem(body, item);
    return Conflicts.retrying(() -> command.handle(decision, whole, actor));
  }

  private static JsonNode withItem(JsonNode body, String item) {
    if (item != null && body instanceof ObjectNode node) node.put("item", item);
    return body;
  }

  private static boolean may(Actor actor, DecisionCommand command) {
    return actor.roles().stream().anyMatch(command.roles()::contains);
  }
}
