package org.remit.support;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/**
 * An engine with no Spring, no PostgreSQL and no job threads: a model is exercised on its own, in milliseconds, with
 * stubs for the work behind it ({@code Mocks.register}). Candidate groups stay the bare roles that are drawn. All model
 * tests share it; each test class removes what it deployed.
 */
public final class ModelTestEngine extends StandaloneInMemProcessEngineConfiguration {

  private static final ModelTestEngine SHARED = new ModelTestEngine();

  private ProcessEngine built;

  private ModelTestEngine() {
    setProcessEngineName("model-tests");
    setJdbcUrl("jdbc:h2:mem:model-tests");
    setJobExecutorActivate(false);
    setHistory("full");
    setExpressionManager(new MockExpressionManager());
    WholeSuiteCoverage.watchedBy(this);
    ProcessCoverageConfigurator.initializeProcessCoverageExtensions(this);
  }

  /**
   * @param nodes the share of nodes and flows that the test class must pass; two flows that leave an event-based
   *     gateway are never counted
   */
  public static ProcessEngineCoverageExtension covering(double nodes) {
    return ProcessEngineCoverageExtension.builder(SHARED).assertClassCoverageAtLeast(nodes).build();
  }

  /** Each extension asks for an engine of its own; the schema is made once. */
  @Override
  public synchronized ProcessEngine buildProcessEngine() {
    if (built == null) built = super.buildProcessEngine();
    // A test of Remit as it runs may have left an engine of its own: the assertions must know which one is meant.
    BpmnAwareTests.init(built);
    return built;
  }
}
