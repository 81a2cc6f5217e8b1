package org.remit.callin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CallInRows extends JpaRepository<CallIn, String> {

  List<CallIn> findByState(CallIn.State state);

  /** The open windows whose last day is over on this day: see {@link CallIn#isOverOn}. */
  @Query("select w from CallIn w where w.state = org.remit.callin.CallIn.State.OPEN"
      + " and w.interruptedAt is null and w.effectiveOn <= :today")
  List<CallIn> over(LocalDate today);

  /** Until the end of the transaction nobody else asks, signs, withdraws or checks in this window. */
  @Query(value = "select decision from remit.call_in where decision = :decision for update", nativeQuery = true)
  List<String> lock(String decision);
}

interface CallInRequestRows extends JpaRepository<CallInRequest, CallInRequest.Key> {

  List<CallInRequest> findByKeyDecisionOrderByKeyNumber(String decision);

  List<CallInRequest> findByToldFalseAndState(CallInRequest.State state);
}

interface CallInSignatureRows extends JpaRepository<CallInSignature, UUID> {

  List<CallInSignature> findByDecisionAndNumberOrderBySignedAt(String decision, int number);
}

interface CallInItemRows extends JpaRepository<CallInItem, CallInItem.Key> {

  List<CallInItem> findByKeyDecisionOrderByKeyLetter(String decision);
}
