package org.remit.engine.signin;

import java.util.Date;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * Whoever guesses passwords is slowed down, and whoever mistypes their own is not: the engine alone would make them
 * wait after the first mistake, during which the right password counts as wrong. The pause begins with so many mistakes
 * in a row under one name, grows with each further one as the engine's settings say, and ends with the right password
 * after it.
 */
@Component
class SlowedGuessing extends AbstractProcessEnginePlugin {

  /** Mistakes in a row from which on the next try has to wait. */
  static final int FROM = 5;

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setIdentityProviderSessionFactory(
        new SessionFactory() {
          @Override
          public Class<?> getSessionType() {
            return Guarded.class;
          }

          @Override
          public Session openSession() {
            return new Guarded();
          }
        });
  }

  private static class Guarded extends DbIdentityServiceProvider {

    @Override
    protected void lockUser(UserEntity person) {
      var mistakes = person.getAttempts() + 1;
      getIdentityInfoManager().updateUserLock(person, mistakes, mistakes < FROM ? null : endOfPause(mistakes));
    }

    private static Date endOfPause(int mistakes) {
      var settings = Context.getProcessEngineConfiguration();
      var seconds = settings.getLoginDelayBase() * Math.pow(settings.getLoginDelayFactor(), mistakes - FROM);
      return Date.from(ClockUtil.getCurrentTime().toInstant()
          .plusSeconds((long) Math.min(seconds, settings.getLoginDelayMaxTime())));
    }
  }
}
