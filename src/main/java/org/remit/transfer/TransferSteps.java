package org.remit.transfer;

import org.springframework.data.jpa.repository.JpaRepository;

interface TransferSteps extends JpaRepository<TransferStep, TransferStep.Key> {}
