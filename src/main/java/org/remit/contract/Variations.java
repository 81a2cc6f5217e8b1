package org.remit.contract;

import org.springframework.data.jpa.repository.JpaRepository;

interface Variations extends JpaRepository<Variation, ResolutionKey> {}
