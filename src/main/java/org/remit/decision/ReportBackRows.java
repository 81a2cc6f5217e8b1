package org.remit.decision;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReportBackRows extends JpaRepository<ReportBack, String> {}
