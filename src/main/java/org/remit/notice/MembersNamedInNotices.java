package org.remit.notice;

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

  MembersNamedInNotices(NoticeRows notices) {
    this.notices = notices;
  }

  @Override
  public Collection<String> executiveOf(Authority council) {
    return notices.lastOf(council.code(), "cabinet").map(Notice::makerNames).orElse(List.of());
  }
}
