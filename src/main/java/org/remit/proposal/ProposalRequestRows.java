package org.remit.proposal;

import org.springframework.data.jpa.repository.JpaRepository;

interface ProposalRequestRows extends JpaRepository<ProposalRequest, ProposalRequest.Key> {}
