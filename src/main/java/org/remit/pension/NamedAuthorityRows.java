package org.remit.pension;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NamedAuthorityRows extends JpaRepository<NamedAuthority, UUID> {}
