package org.remit.commissioning;

import org.springframework.data.jpa.repository.JpaRepository;

interface LinkedAwardsRows extends JpaRepository<LinkedAwards, String> {}
