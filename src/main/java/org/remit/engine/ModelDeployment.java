package org.remit.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, tables and forms under their paths, such as {@code processes/callin/call-in.bpmn}: the same name
 * from a checkout and from a jar wherever it lies, so that nothing becomes a new version unless it changed. They are
 * deployed as one set, since a model finds its form and its table in its own deployment.
 */
@Component
class ModelDeployment extends DefaultDeploymentConfiguration {

  private static final String[] PATTERNS = {"processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form"};

  @Override
  public Set<Resource> getDeploymentResources() {
    var resolver = new PathMatchingResourcePatternResolver();
    var found = new LinkedHashSet<Resource>();
    try {
      for (var pattern : PATTERNS) {
        for (var model : resolver.getResources("classpath*:" + pattern)) {
          found.add(underItsPath(model, pattern));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The models could not be read", e);
    }
    return found;
  }

  private static Resource underItsPath(Resource model, String pattern) throws IOException {
    var folder = pattern.substring(0, pattern.indexOf('/') + 1);
    var url = model.getURL().toString();
    var name = url.substring(url.lastIndexOf("/" + folder) + 1);
    return new ByteArrayResource(model.getContentAsByteArray(), name) {
      @Override
      public String getDescription() {
        return name;
      }
    };
  }
}
