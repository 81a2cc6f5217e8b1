package org.remit.support;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

/** Counts what is asked of the database: a list asks the same number of questions, however long it is. */
public final class Questions {

  private Questions() {}

  /** How many statements the entities take while this is done. */
  public static long askedBy(EntityManagerFactory entities, Runnable what) {
    var counted = entities.unwrap(SessionFactory.class).getStatistics();
    counted.clear();
    counted.setStatisticsEnabled(true);
    try {
      what.run();
      return counted.getPrepareStatementCount();
    } finally {
      counted.setStatisticsEnabled(false);
    }
  }
}
