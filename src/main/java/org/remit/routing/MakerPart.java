package org.remit.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.calendar.Confirmation;
import org.remit.constitution.Figures.Delegate;
import org.remit.reference.PostTitle;

/** Whose function it is and who decides, with the delegation for the post, the act, the value and the day. */
final class MakerPart extends RoutePart {

  /** From the entry that covers a decision to the one that does not know of it. */
  private static final List<String> COVERS = List.of("covered", "unknown", "exceeds", "none");

  MakerPart(RouteGround ground) {
    super(ground);
  }

  Part<String> function() {
    var asked = ask("function-kind")
        .with("functionKind", proposal.functionKind().words())
        .with("framework", proposal.framework().words())
        .mayBe("functionKind", "executive", "it is the executive's", "council", "it is the council's");
    var hit = asked.one();
    return hit.answer().equals("depends")
        ? Part.depends("executive", asked.dependsOn(hit), asked.reason(hit))
        : Part.of(hit.answer(), asked.reason(hit));
  }

  Part<Maker> maker(Part<String> function) {
    var body = proposal.decisionMaker().body().words();
    var asked = ask("decision-maker")
        .with("framework", proposal.framework().words())
        .with("function", word(function))
        .with("body", body)
        .mayBe("function", "executive", "the function is the executive's", "council", "it is the council's")
        .mayBe("authority", "covered", "a delegation covers it", "none", "none does")
        .mayBe("body", "cabinet", "it is put to Cabinet", "officer", "it is put to an officer");
    asked.with("authority", authority(body, asked));
    var hit = asked.one();
    if (hit.answer().equals("depends")) {
      return Part.depends(Maker.CABINET, asked.dependsOn(hit), asked.reason(hit));
    }
    return Part.of(Maker.of(hit.answer()), asked.reason(hit));
  }

  /** Whether the post may decide this, on the day, at this value: by the parent's delegation or by the scheme. */
  private String authority(String body, Asked asked) {
    if (body.equals("unknown")) return "unknown";
    if (!Set.of("officer", "cabinet-member").contains(body)) return "none";
    var post = proposal.decisionMaker().post();
    asked.showing("post", post.words());
    if (Delegated.is(proposal, parent).is(true)) {
      asked.showing("delegation", "by " + parent.reference() + " to the " + parent.delegatedTo().value());
      return parent.inForce().isUnknown() ? "unknown" : parent.inForce().value() ? "covered" : "none";
    }
    if (post.isUnknown()) return "unknown";
    var scheme = use(rules.delegation());
    if (!scheme.isSet()) {
      asked.restingOn(scheme, "the scheme of delegation is not known").forWantOf("authority", scheme);
      return "unknown";
    }
    var entries = scheme.value().stream().filter(d -> d.isFor(post.value())).toList();
    if (entries.isEmpty()) {
      asked.restingOn(scheme, "no entry for this post");
      return "none";
    }
    // A post may have several entries; one that covers this is enough.
    var delegate = entries.stream().min(Comparator.comparingInt(each -> COVERS.indexOf(covers(each)))).orElseThrow();
    asked.restingOn(scheme, "entry '" + delegate.post() + "', "
        + (delegate.limit() == null ? "no limit known" : "limit " + Money.say(delegate.limit()))
        + (delegate.consulting().isEmpty() ? "" : ", consulting the " + String.join(", the ", delegate.consulting()))
        + (new PostTitle(post.value()).isActing() ? ", exercised by whoever is acting in the post" : ""));
    return covers(delegate);
  }

  private String covers(Delegate delegate) {
    for (var resolution : proposal.resolutions()) {
      if (!delegate.acts().contains(resolution.kind())) return "none";
      if (resolution.internalWaiver() != null && !delegate.acts().contains("waive")) return "none";
    }
    if (delegate.limit() == null) return "covered";
    var value = sums.against("whole-life", proposal.linkedAwards().is("one"));
    if (value.least().is(least -> least.compareTo(delegate.limit()) > 0)) return "exceeds";
    return value.most().is(most -> most.compareTo(delegate.limit()) <= 0) ? "covered" : "unknown";
  }
}
