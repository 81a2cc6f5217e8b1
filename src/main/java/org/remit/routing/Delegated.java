package org.remit.routing;

import org.remit.reference.PostTitle;

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
    return Fact.known(new PostTitle(parent.delegatedTo().value()).isSamePostAs(maker.post().value()));
  }
}
