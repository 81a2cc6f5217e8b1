package org.remit.cases;

import java.time.Clock;
import org.remit.engine.OpenTasks;
import org.remit.engine.TimeTravel;
import org.remit.gate.Gate;
import org.remit.gate.HoldKinds;
import org.remit.papers.Papers;
import org.remit.people.Actors;
import org.remit.people.Appointments;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.springframework.stereotype.Component;

/** The tasks, commands and services that a case is played through: those of any other entry. */
@Component
record PlayedWith(
    TimeTravel time, Clock clock, OpenTasks tasks, TaskActs taskActs, CaseCommands commands, ProposalService proposals,
    Papers papers, Decisions decisions, Gate gate, HoldKinds holdKinds, Actors actors,
    Appointments appointments) {}
