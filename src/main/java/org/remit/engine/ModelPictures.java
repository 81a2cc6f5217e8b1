package org.remit.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.remit.reference.DecisionReference;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The models of a decision with its current position: the picture kept beside each model, its shapes coloured by
 * what has been done and what waits, and the same as words. It is no legal record.
 */
@Component
public class ModelPictures {

  private static final String DONE = "#cce2d8";
  private static final String HERE = "#ffdd00";

  /** Elements that are active only because something in them is. */
  private static final Set<String> HOLDERS = Set.of("callActivity", "subProcess", "multiInstanceBody", "transaction");

  private final HistoryService history;
  private final RepositoryService repository;
  private final AsTheSystem system;

  ModelPictures(HistoryService history, RepositoryService repository, AsTheSystem system) {
    this.history = history;
    this.repository = repository;
    this.system = system;
  }

  /**
   * One model of a decision.
   *
   * @param model its key: {@code decision-lifecycle}
   * @param name as people call it
   * @param running whether something of it waits still
   * @param here the names of the steps that wait now
   * @param done the names of the steps that were taken, in their order
   */
  public record Position(
      String model, String name, boolean running, List<String> here, List<String> done, Set<String> hereIds,
      Set<String> doneIds) {}

  /** Every model that runs or ran in the decision, those that run first. */
  public List<Position> of(DecisionReference decision) {
    return system.get(
        () -> {
          var byModel = new LinkedHashMap<String, List<HistoricProcessInstance>>();
          history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(decision.value())
              .orderByProcessInstanceStartTime().asc().list()
              .forEach(i -> byModel.computeIfAbsent(i.getProcessDefinitionKey(), k -> new ArrayList<>()).add(i));
          return byModel.entrySet().stream().map(e -> position(e.getKey(), e.getValue()))
              .sorted(Comparator.comparing((Position p) -> !p.running())).toList();
        });
  }

  /** What the decision waits for now, in the words of its models; not what merely holds that. */
  public List<String> waitsFor(DecisionReference decision) {
    return system.get(
        () -> history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(decision.value()).unfinished()
            .list().stream()
            .flatMap(i -> history.createHistoricActivityInstanceQuery().processInstanceId(i.getId()).unfinished()
                .list().stream())
            .filter(a -> !HOLDERS.contains(a.getActivityType()))
            .map(ModelPictures::name)
            .filter(n -> !n.isBlank())
            .distinct()
            .toList());
  }

  private Position position(String model, List<HistoricProcessInstance> instances) {
    var here = new LinkedHashMap<String, String>();
    var done = new LinkedHashMap<String, String>();
    for (var instance : instances) {
      for (HistoricActivityInstance each : history.createHistoricActivityInstanceQuery()
          .processInstanceId(instance.getId()).orderByHistoricActivityInstanceStartTime().asc().list()) {
        if (each.getActivityType().equals("multiInstanceBody")) continue;
        (each.getEndTime() == null ? here : done).put(each.getActivityId(), name(each));
      }
    }
    done.keySet().removeAll(here.keySet());
    var definition = repository.getProcessDefinition(
        instances.get(instances.size() - 1).getProcessDefinitionId());
    return new Position(model, definition.getName() == null ? model : definition.getName(), !here.isEmpty(),
        named(here), named(done), new LinkedHashSet<>(here.keySet()), new LinkedHashSet<>(done.keySet()));
  }

  private static String name(HistoricActivityInstance activity) {
    return activity.getActivityName() == null ? "" : activity.getActivityName().replaceAll("\\s+", " ");
  }

  private static List<String> named(Map<String, String> elements) {
    return elements.values().stream().filter(n -> !n.isBlank()).distinct().toList();
  }

  /** The picture of a model of the decision, coloured; empty where the decision has no such model. */
  public Optional<byte[]> picture(DecisionReference decision, String model) {
    return of(decision).stream().filter(p -> p.model().equals(model)).findFirst().map(ModelPictures::drawn);
  }

  private static byte[] drawn(Position position) {
    try {
      var found = new PathMatchingResourcePatternResolver()
          .getResources("classpath*:processes/**/" + position.model() + ".svg");
      if (found.length == 0) throw new IllegalStateException("No picture lies beside the model " + position.model());
      var text = found[0].getContentAsString(StandardCharsets.UTF_8).replaceFirst("(?s)<!DOCTYPE.*?>", "");
      var picture = read(text);
      colour(picture, position);
      return written(picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void colour(Document picture, Position position) {
    var title = picture.createElementNS("http://www.w3.org/2000/svg", "title");
    title.setTextContent(position.name() + (position.here().isEmpty() ? ": ended"
        : ": now at " + String.join(", ", position.here())));
    var root = picture.getDocumentElement();
    root.insertBefore(title, root.getFirstChild());
    var groups = picture.getElementsByTagName("g");
    for (var i = 0; i < groups.getLength(); i++) {
      var group = (Element) groups.item(i);
      var id = group.getAttribute("data-element-id");
      if (id.isEmpty()) continue;
      if (position.hereIds().contains(id)) fill(group, HERE);
      if (position.doneIds().contains(id)) fill(group, DONE);
    }
  }

  /** The first shape of an element is its body; what lies on it are signs. */
  private static void fill(Element group, String colour) {
    for (var name : List.of("rect", "circle", "polygon")) {
      var shapes = group.getElementsByTagName(name);
      for (var i = 0; i < shapes.getLength(); i++) {
        var shape = (Element) shapes.item(i);
        var style = shape.getAttribute("style");
        if (!style.contains("fill: white")) continue;
        shape.setAttribute("style", style.replace("fill: white", "fill: " + colour));
        return;
      }
    }
  }

  private static Document read(String text) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (SAXException | IOException | javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException("A picture beside a model is no SVG", e);
    }
  }

  private static byte[] written(Document picture) {
    try {
      var factory = TransformerFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var writer = factory.newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      var text = new StringWriter();
      writer.transform(new DOMSource(picture), new StreamResult(text));
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
