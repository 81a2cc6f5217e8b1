package org.remit.support;

import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/**
 * An engine with no Spring, no PostgreSQL and no job threads: a model is exercised on its own, in milliseconds, with
 * stubs for the work behind it ({@code Mocks.register}). Candidate groups stay the bare roles that are drawn.
 */
public final class ModelTestEngine {

  private ModelTestEngine() {}

  /**
   * @param nodes the share of nodes and flows that the test class must pass; two flows that leave an event-based
   *     gateway are never counted
   */
  public static ProcessEngineCoverageExtension covering(double nodes) {
    var engine = new StandaloneInMemProcessEngineConfiguration();
    engine.setJdbcUrl("jdbc:h2:mem:model-tests");
    engine.setJobExecutorActivate(false);
    engine.setHistory("full");
    engine.setExpressionManager(new MockExpressionManager());
    ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
    return ProcessEngineCoverageExtension.builder(engine).assertClassCoverageAtLeast(nodes).build();
  }
}
