package org.remit.callin.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.callin.CallInRequestCommand.Signatory;
import org.remit.callin.CallInRequestCommand;
import org.remit.callin.CallInRequestRules;
import org.remit.callin.CallInRequests;
import org.remit.callin.CallIns;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.people.Members;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** The command 'call-in-requests': a member asks, or democratic services enter a letter. The clock is read now. */
@Component
class RequestCallIn extends DecisionCommand {

  private final CallIns callIns;
  private final CallInRequests requests;
  private final CallInRequestRules rules;

  RequestCallIn(CallIns callIns, CallInRequests requests, CallInRequestRules rules) {
    super("call-in-requests", "Call the decision in",
        "Asks overview and scrutiny to look at the decision before it takes effect (Local Government Act 2000"
            + " s.9F(4)). The constitution's checks are made at once, and again by democratic services.",
        membersAnd(Role.DEMOCRATIC_SERVICES));
    this.callIns = callIns;
    this.requests = requests;
    this.rules = rules;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.lines("resolutions", "Resolutions").optional()
            .hint("Their letters, one a line; empty for all that may be called in."),
        grounds(decision),
        group(rules, decision),
        Field.text("letter", "Which document the letter is, or where it is filed").optional()
            .hint("Only for a request on paper, by democratic services: the name of a document that was handed in here,"
                + " such as call-in-letter, or the reference of the file or the e-mail."),
        Field.lines("signatories", "Who signed the letter").optional()
            .hint("Only for a request on paper: one a line, 'name; political group'."));
  }

  private Field grounds(DecisionReference decision) {
    var field = Field.textarea("grounds", "Grounds");
    var accepted = rules.acceptedGrounds(decision);
    if (!accepted.isEmpty()) field = field.hint("The constitution accepts: " + String.join("; ", accepted) + ".");
    return rules.asksForGrounds(decision) ? field : field.optional();
  }

  /** Members, and those who enter what members wrote. */
  static Set<Role> membersAnd(Role... ofLetters) {
    var roles = EnumSet.copyOf(Members.OUTSIDE_THE_EXECUTIVE);
    roles.addAll(List.of(ofLetters));
    return roles;
  }

  /** Asked of members alone: what is entered of one counts, and a letter names the group of each. */
  static Field group(CallInRequestRules rules, DecisionReference decision) {
    var field = Field.text("group", "Your political group").optional();
    return rules.asksForGroups(decision)
        ? field.hint("Needed of a member whose group democratic services have not entered; 'none' is an answer.")
        : field;
  }

  @Override
  public String intro(DecisionReference decision) {
    return intro() + " " + rules.whatItTakes(decision);
  }

  @Override
  public String stillToCome(DecisionReference decision) {
    return (rules.signedSoFar(decision) + " " + rules.whatItTakes(decision)).strip();
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return callIns.isOpenToRequests(decision);
  }

  @Override
  public boolean isOpenTo(Actor actor, DecisionReference decision) {
    return callIns.mayRequest(decision, actor);
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var command = new CallInRequestCommand(
        Body.lines(body, "resolutions"),
        Body.text(body, "grounds"),
        Body.text(body, "group"),
        Body.text(body, "letter"),
        Body.lines(body, "signatories").stream().map(RequestCallIn::signatory).toList());
    var number = requests.receive(decision, command, actor);
    return Map.of("number", number, "callIn", callIns.of(decision).orElseThrow());
  }

  private static Signatory signatory(String line) {
    var parts = line.split(";", 2);
    return new Signatory(parts[0].strip(), parts.length < 2 || parts[1].isBlank() ? null : parts[1].strip());
  }
}
