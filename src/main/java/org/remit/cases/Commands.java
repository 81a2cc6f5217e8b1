package org.remit.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.remit.people.Actors;
import org.remit.proposal.FactsCommand;
import org.remit.proposal.ProposalService;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/** The commands on a decision, by the names that the API and the pages give them. */
@Component("caseCommands")
class Commands {

  private final ProposalService proposals;
  private final Actors actors;
  private final ObjectMapper json;

  Commands(ProposalService proposals, Actors actors, ObjectMapper json) {
    this.proposals = proposals;
    this.actors = actors;
    this.json = json;
  }

  void perform(String name, DecisionReference decision, JsonNode body) {
    switch (name) {
      case "facts" -> proposals.changeFacts(decision, json.convertValue(body, FactsCommand.class), actors.person());
      case "withdraw" -> proposals.withdraw(decision, body.path("reason").asText(), actors.person());
      default -> throw new Refused("There is no command '" + name + "'.").at("/command");
    }
  }
}
