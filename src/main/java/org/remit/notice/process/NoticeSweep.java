package org.remit.notice.process;

import org.remit.engine.ProcessSweep;
import org.remit.notice.NoticeService;
import org.springframework.stereotype.Component;

/** Notes the notices whose period is over and has fresh notice given. */
@Component
class NoticeSweep implements ProcessSweep {

  private final NoticeService notices;

  NoticeSweep(NoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void sweep() {
    notices.noteLapsed();
  }
}
