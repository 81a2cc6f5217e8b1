package org.remit.transfer;

import org.springframework.data.jpa.repository.JpaRepository;

interface StaffTransfers extends JpaRepository<StaffTransfer, StaffTransfer.Key> {}
