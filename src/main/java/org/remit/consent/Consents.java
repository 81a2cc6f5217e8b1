package org.remit.consent;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Consents extends Repository<Consent, UUID> {

  Consent save(Consent consent);

  List<Consent> findByDecisionAndKindAndGivenByOrderByRecordedAtDesc(String decision, String kind, String givenBy);
}
