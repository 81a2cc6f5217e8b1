package org.remit.pension;

import org.springframework.data.jpa.repository.JpaRepository;

interface PensionSecurities extends JpaRepository<PensionSecurity, PensionProtection.Key> {}
