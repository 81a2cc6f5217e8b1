package org.remit.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.remit.people.Actors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What those who run Remit do in the engine by hand stands in the ledger, in the transaction in which it happens. */
@Component
class ChangesByHand extends AbstractProcessEnginePlugin {

  private final Actors actors;
  private final ApplicationEventPublisher events;

  ChangesByHand(Actors actors, ApplicationEventPublisher events) {
    this.actors = actors;
    this.events = events;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostCommandInterceptorsTxRequired() == null) {
      engine.setCustomPostCommandInterceptorsTxRequired(new ArrayList<>());
    }
    // Inside the command's transaction, where its context is open.
    engine.getCustomPostCommandInterceptorsTxRequired()
        .addAll(List.of(new ChangesOfPeople(actors, events), new OnlyAnotherTry(actors, events)));
  }
}
