package org.remit.people;

import java.util.Collection;
import org.remit.reference.Authority;

/** Names under which a council has said in public who sits on its executive. */
public interface NamedAsExecutive {

  /** As they were last published, perhaps with a title or an office: 'Cllr A Smith (Leader)'. */
  Collection<String> executiveOf(Authority council);
}
