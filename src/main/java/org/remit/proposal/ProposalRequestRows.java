package org.remit.proposal;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProposalRequestRows extends JpaRepository<ProposalRequest, ProposalRequest.Key> {

  /** Of several with one key only one goes on; the next waits until its transaction has ended. */
  @Query(value = "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)", nativeQuery = true)
  String oneAtATime(String key);
}
