package org.remit.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.remit.people.NamedAsExecutive;
import org.remit.reference.Authority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A notice of a key decision by a body names its members (SI 2012/2089 reg 9(1)(c)): the last says who they are. */
@Component
@Transactional(readOnly = true)
class MembersNamedInNotices implements NamedAsExecutive {

  private final NoticeRows notices;
  private final Clock clock;

  MembersNamedInNotices(NoticeRows notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public Collection<String> executiveOf(Authority council) {
    return notices.lastThatNames(council.code(), "cabinet", "", clock.instant()).map(Notice::makerNames)
        .orElse(List.of());
  }
}
