package org.remit.routing;

/** Whether a decision is taken by the post to which the one that it carries out delegated it. */
final class Delegated {

  private Delegated() {}

  /** Unknown while either post is. */
  static Fact<Boolean> is(Proposal proposal, Parent parent) {
    var maker = proposal.decisionMaker();
    if (parent == null || maker.body().is(b -> !b.equals("officer"))) return Fact.known(false);
    if (maker.body().isUnknown() || parent.delegatedTo().isUnknown() || maker.post().isUnknown()) {
      return Fact.unknown();
    }
    return Fact.known(parent.delegatedTo().value().equalsIgnoreCase(maker.post().value()));
  }
}
