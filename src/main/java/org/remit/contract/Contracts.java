package org.remit.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Contracts extends JpaRepository<Contract, UUID> {

  Optional<Contract> findByNumber(String number);

  Optional<Contract> findFirstByAuthorityAndLocalIdOrderByRegisteredAt(String authority, String localId);

  List<Contract> findByAuthorityOrderByNumber(String authority);

  List<Contract> findAllByOrderByNumber();

  List<Contract> findByDecisionOrderByNumber(String decision);
}
