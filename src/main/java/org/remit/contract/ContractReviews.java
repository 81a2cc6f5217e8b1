package org.remit.contract;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContractReviews extends JpaRepository<ContractReview, UUID> {

  List<ContractReview> findByContractOrderByReviewDate(UUID contract);

  List<ContractReview> findByDecisionOrderByReviewDate(String decision);
}
