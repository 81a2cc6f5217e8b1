package org.remit.pension;

import org.springframework.data.jpa.repository.JpaRepository;

interface AdmissionAgreements extends JpaRepository<AdmissionAgreement, PensionProtection.Key> {}
