package org.remit.notice.process;

import org.remit.engine.EachByItself;
import org.remit.engine.ProcessSweep;
import org.remit.notice.NoticeService;
import org.springframework.stereotype.Component;

/** Notes the notices whose period is over and has fresh notice given. */
@Component
class NoticeSweep implements ProcessSweep {

  private final NoticeService notices;
  private final EachByItself each;

  NoticeSweep(NoticeService notices, EachByItself each) {
    this.notices = notices;
    this.each = each;
  }

  @Override
  public void sweep() {
    each.of(notices.lapsed(), notices::noteLapsed);
  }
}
