package org.remit.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;

/**
 * A command on a decision, offered as {@code POST /api/decisions/{reference}/{name}} and as the page {@code
 * /decisions/{reference}/{name}}. Implementations are beans of the module whose service they call.
 */
public abstract class DecisionCommand {

  private final String name;
  private final String title;
  private final String intro;
  private final Set<Role> roles;

  /**
   * @param name the command's part of the path: {@code withdraw}. A name with a slash is a command on a part of the
   *     decision: {@code call-in-requests/signatures} answers at {@code …/call-in-requests/{item}/signatures}, and
   *     finds {@code item} in its body
   * @param title as a link and a heading say it: 'Withdraw the decision'
   * @param intro what it is for and what follows, in a sentence or two
   * @param roles the roles that may give it. The service checks again, with everything else
   */
  protected DecisionCommand(String name, String title, String intro, Set<Role> roles) {
    this.name = name;
    this.title = title;
    this.intro = intro;
    this.roles = roles;
  }

  public String name() {
    return name;
  }

  public String title() {
    return title;
  }

  public String intro() {
    return intro;
  }

  /** The same with what holds for this decision, such as how many must sign and by when. */
  public String intro(DecisionReference decision) {
    return intro;
  }

  /** What whoever has given it is told beside that it is on record: what is still missing; empty for nothing. */
  public String stillToCome(DecisionReference decision) {
    return "";
  }

  public Set<Role> roles() {
    return roles;
  }

  /** What is asked for, in order. Options may depend on the decision. */
  public abstract List<Field> fields(DecisionReference decision);

  /**
   * Whether it can be given on this decision as it stands; the page offers only what can. A command that asks which of
   * several it is about is open while there are any.
   */
  public boolean isOpen(DecisionReference decision) {
    return fields(decision).stream().noneMatch(Field::asksForWhatIsNotThere);
  }

  /** The same for a person, where it hangs on more than their role: the page offers nobody what would be refused. */
  public boolean isOpenTo(Actor actor, DecisionReference decision) {
    return isOpen(decision);
  }

  /**
   * For a command on a part: the parts on which the person may give it now, each with the words of the link to it.
   * Where there are none the page of the decision does not offer it.
   */
  public Map<String, String> partsOpenTo(Actor actor, DecisionReference decision) {
    return Map.of();
  }

  /**
   * Whether an interest without dispensation keeps a person from it, as it keeps them from task, papers and vote
   * (Localism Act 2011 s.31). Only the declaration itself is open to whoever has one.
   */
  public boolean isBarredByAnInterest() {
    return true;
  }

  /**
   * Whether the API takes a body that the fields cannot describe, such as a map of changed facts. The body then reaches
   * {@link #handle} as it came.
   */
  public boolean takesAnyBody() {
    return false;
  }

  /**
   * The version of what the command changes, for one that is given on what somebody has read: the page carries it from
   * when it was opened, and the body then has it as {@code factsVersion}. Null where it changes nothing that was there.
   */
  public Long factsVersion(DecisionReference decision) {
    return null;
  }

  /**
   * Carries it out by one call of the application service.
   *
   * @param body checked against the fields: text as text, days as ISO dates, money as decimal numbers, lists as arrays
   *     of text, a file as {@code {name, mediaType, bytes}}; what was left empty is absent
   * @return what the API answers with; null for nothing
   * @throws org.remit.reference.Refused in a sentence, pointing to the field
   */
  public abstract Object handle(DecisionReference decision, JsonNode body, Actor actor);
}
