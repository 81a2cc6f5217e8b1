package org.remit.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many routes one core determines in a second, each with all its reasons: the five reports in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 5)
public class RoutesBenchmark {

  private final List<Proposal> proposals = List.of(
      Kit.proposal("leeds-2017-peer-mentoring-waiver"), Kit.proposal("leeds-2015-family-valued-awards"),
      Kit.proposal("thurrock-2015-adoption-partnership"), Kit.proposal("peterborough-2015-permanency-service"),
      Kit.proposal("sefton-2017-regional-adoption-procurement"));
  private final LocalDate day = Kit.day("2015-12-16");
  private int turn;

  @Benchmark
  public Route route() {
    turn = (turn + 1) % proposals.size();
    return Kit.ROUTING.route(proposals.get(turn), day);
  }
}
