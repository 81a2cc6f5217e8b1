package org.remit.decision;

import java.time.LocalDate;

/** To whom a decision under a delegation was reported back, when, and what shows it. */
public record ReportBackView(String to, LocalDate on, String evidence) {}
