package org.remit.consent;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Consents extends Repository<Consent, UUID> {

  Consent save(Consent consent);
}
