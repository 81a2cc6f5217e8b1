package org.remit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;

@RemitTest
@DisplayName("Models are deployed")
class ModelDeploymentTest {

  @Autowired ModelDeployment deployment;
  @Autowired RepositoryService repository;

  @Test
  void under_their_paths_and_without_their_pictures() {
    assertThat(deployedNames())
        .contains("processes/engine/verify-sample.bpmn", "forms/engine/verify-sample.form")
        .allMatch(name -> name.matches("(processes|forms)/[a-z]+/[a-z0-9-]+\\.(bpmn|dmn|form)"));
  }

  @Test
  void as_one_set_that_is_not_deployed_again_unless_it_changes() throws Exception {
    var again = repository.createDeployment().enableDuplicateFiltering(false);
    again.name(repository.createDeploymentQuery().singleResult().getName());
    for (var model : deployment.getDeploymentResources()) {
      again.addInputStream(model.getDescription(), model.getInputStream());
    }

    again.deploy();

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("verify-sample").count()).isEqualTo(1);
  }

  private List<String> deployedNames() {
    var id = repository.createDeploymentQuery().singleResult().getId();
    return repository.getDeploymentResources(id).stream().map(Resource::getName).toList();
  }
}
