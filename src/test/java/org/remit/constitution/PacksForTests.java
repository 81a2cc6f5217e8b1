package org.remit.constitution;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Remit's packs as a start over a folder finds them: what a restart would load. */
public record PacksForTests(Constitutions constitutions, PackAdoptions adoptions) {

  /** Starts over a folder, on the database of the test. */
  public static PacksForTests over(Path folder, ApplicationContext remit) {
    BeanFactory beans = remit;
    return over(folder, beans.getBean(AdoptedEditions.class), beans.getBean(Clock.class),
        beans.getBean(TransactionTemplate.class), remit);
  }

  static PacksForTests over(
      Path folder, AdoptedEditions editions, Clock clock, TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    var constitutions = new Constitutions(folder.toString(), editions, clock);
    var adoptions = new PackAdoptions(constitutions, editions, clock, transaction, events);
    new FirstEditions(constitutions, editions, adoptions, clock, transaction).start();
    return new PacksForTests(constitutions, adoptions);
  }
}
