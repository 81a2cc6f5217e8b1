package org.remit.constitution;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Remit's packs as a start over a folder finds them, on the database of the test: what a restart would load. */
public record PacksForTests(Constitutions constitutions, PackAdoptions adoptions) {

  /** Starts over a folder. */
  public static PacksForTests over(Path folder, ApplicationContext remit) {
    BeanFactory beans = remit;
    var clock = beans.getBean(Clock.class);
    var editions = beans.getBean(AdoptedEditions.class);
    var constitutions = new Constitutions(folder.toString(), editions, clock);
    var transaction = beans.getBean(TransactionTemplate.class);
    var adoptions = new PackAdoptions(constitutions, editions, clock, transaction, remit);
    new FirstEditions(constitutions, editions, adoptions, clock, transaction).start();
    return new PacksForTests(constitutions, adoptions);
  }
}
