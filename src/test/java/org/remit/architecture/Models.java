package org.remit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Every BPMN model of the house, as the conventions' tests read it. */
final class Models {

  /** A model and the file it lies in. */
  record Model(Path file, BpmnModelInstance bpmn) {

    /** The capability that owns it: the name of its folder. */
    String module() {
      return file.getParent().getFileName().toString();
    }

    Process process() {
      return bpmn.getModelElementsByType(Process.class).iterator().next();
    }

    /** Derived from the flows: the elements' own lists are empty where the file leaves them out. */
    List<SequenceFlow> leaving(FlowNode node) {
      return bpmn.getModelElementsByType(SequenceFlow.class).stream()
          .filter(flow -> flow.getSource().equals(node))
          .toList();
    }

    List<SequenceFlow> reaching(FlowNode node) {
      return bpmn.getModelElementsByType(SequenceFlow.class).stream()
          .filter(flow -> flow.getTarget().equals(node))
          .toList();
    }

    @Override
    public String toString() {
      return file.toString();
    }
  }

  private Models() {}

  static List<Model> all() {
    return filesEndingIn(".bpmn").stream().map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile()))).toList();
  }

  /** The files of the decision tables. */
  static List<Path> tables() {
    return filesEndingIn(".dmn");
  }

  private static List<Path> filesEndingIn(String extension) {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
