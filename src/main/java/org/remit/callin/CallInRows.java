package org.remit.callin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CallInRows extends JpaRepository<CallIn, String> {

  @Query("select w from CallIn w where w.state = :state")
  List<CallIn> inState(CallIn.State state);

  /** The open windows whose last day is over on this day: see {@link CallIn#isOverOn}. */
  @Query("select w from CallIn w where w.state = org.remit.callin.CallIn.State.OPEN"
      + " and w.interruptedAt is null and w.effectiveOn <= :today")
  List<CallIn> over(LocalDate today);

  /** Until the end of the transaction nobody else asks, signs, withdraws or checks in this window. */
  @Query(value = "select decision from remit.call_in where decision = :decision for update", nativeQuery = true)
  List<String> lock(String decision);
}

interface CallInRequestRows extends JpaRepository<CallInRequest, CallInRequest.Key> {

  @Query("select r from CallInRequest r where r.key.decision = :decision order by r.key.number")
  List<CallInRequest> of(String decision);

  @Query("select r from CallInRequest r where r.told = false and r.state = :state")
  List<CallInRequest> untold(CallInRequest.State state);
}

interface CallInSignatureRows extends JpaRepository<CallInSignature, UUID> {

  @Query("select s from CallInSignature s where s.decision = :decision and s.number = :number order by s.signedAt")
  List<CallInSignature> of(String decision, int number);
}

interface CallInItemRows extends JpaRepository<CallInItem, CallInItem.Key> {

  @Query("select i from CallInItem i where i.key.decision = :decision order by i.key.letter")
  List<CallInItem> of(String decision);
}
