package org.remit.routing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.remit.calendar.London;
import org.remit.reference.Authority;

/** How many clocks one core counts in a second, each with every day that it counted or skipped and the reason. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class ClocksBenchmark {

  private static final Authority COUNCIL = new Authority("leeds");
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 5);

  private LegalPeriods periods;
  private int turn;

  @Setup
  public void prepare() {
    periods = Kit.PERIODS;
  }

  @Benchmark
  public CallInAnswer callIn() {
    var day = another();
    return periods.callIn(COUNCIL,
        new CallInQuestion(day, London.at(day, LocalTime.NOON), "cabinet", "key", null, false));
  }

  @Benchmark
  public Object keyDecisionNotice() {
    return periods.notice("key-decision", COUNCIL, another());
  }

  @Benchmark
  public Object agenda() {
    return periods.latest("agenda", COUNCIL, another());
  }

  @Benchmark
  public Object standstill() {
    return periods.standstill(new StandstillQuestion("pcr-2015", "open", false, another(), true, 0));
  }

  /** Every question is about another day, so that nothing is answered from what was asked before. */
  private LocalDate another() {
    turn = (turn + 1) % 4000;
    return FIRST.plusDays(turn);
  }
}
