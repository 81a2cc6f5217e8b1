package org.remit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.proposal.DecisionProposed;
import org.remit.proposal.FactsChanged;
import org.remit.proposal.ProposalService;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * What is forbidden is forbidden before the lifecycle or a form looks. A listener without an order is as late as the
 * latest, and then the names of packages decide who is first.
 */
@AnalyzeClasses(packages = "org.remit", importOptions = ImportOption.DoNotIncludeTests.class)
class OrderOfHearingTest {

  private static final String LIFECYCLE = "org.remit.commissioning.process.LifecycleProcess";

  @ArchTest
  static final ArchRule holds_are_opened_before_a_proposal_is_told_of =
      methods()
          .that().areAnnotatedWith(EventListener.class)
          .and().haveRawParameterTypes(DecisionProposed.class)
          .should().beDeclaredIn(LIFECYCLE)
          .because("a capability opens its holds as OpensHolds, which is asked before");

  @ArchTest
  static void holds_are_opened_before_the_events_are_published(JavaClasses classes) {
    var publishing = classes.get(ProposalService.class).getMethods().stream()
        .filter(m -> makes(m, DecisionProposed.class) || makes(m, FactsChanged.class))
        .toList();
    assertThat(publishing).hasSize(2).allSatisfy(method -> {
      var opens = line(method, "openHolds");
      assertThat(opens).as("%s opens holds", method.getName()).isPositive();
      var told = method.getConstructorCallsFromSelf().stream()
          .filter(c -> c.getTargetOwner().isEquivalentTo(DecisionProposed.class)
              || c.getTargetOwner().isEquivalentTo(FactsChanged.class))
          .mapToInt(c -> c.getLineNumber()).min().orElseThrow();
      assertThat(opens).as("%s opens holds before it tells", method.getName()).isLessThan(told);
    });
  }

  @ArchTest
  static void whoever_hears_what_the_lifecycle_hears_has_heard_it_before(JavaClasses classes) {
    var heard = listening(classes.get(LIFECYCLE)).stream().map(OrderOfHearingTest::event).collect(Collectors.toSet());
    assertThat(heard).isNotEmpty();
    methods()
        .that().areAnnotatedWith(EventListener.class)
        .and().areNotDeclaredIn(LIFECYCLE)
        .should(beOrderedIfTheyHearOf(heard))
        .check(classes);
  }

  private static ArchCondition<JavaMethod> beOrderedIfTheyHearOf(Set<JavaClass> events) {
    return new ArchCondition<>("say their order if they hear what the lifecycle hears") {
      @Override
      public void check(JavaMethod method, ConditionEvents found) {
        if (method.getRawParameterTypes().isEmpty() || !events.contains(event(method))) return;
        var order = method.tryGetAnnotationOfType(Order.class).map(Order::value).orElse(Ordered.LOWEST_PRECEDENCE);
        if (order == Ordered.LOWEST_PRECEDENCE) {
          var late = method.getFullName() + " hears it after the lifecycle, or by chance";
          found.add(SimpleConditionEvent.violated(method, late));
        }
      }
    };
  }

  private static Set<JavaMethod> listening(JavaClass listener) {
    return listener.getMethods().stream().filter(m -> m.isAnnotatedWith(EventListener.class))
        .collect(Collectors.toSet());
  }

  private static JavaClass event(JavaMethod method) {
    return method.getRawParameterTypes().get(0);
  }

  private static boolean makes(JavaMethod method, Class<?> event) {
    return method.getConstructorCallsFromSelf().stream().anyMatch(c -> c.getTargetOwner().isEquivalentTo(event));
  }

  private static int line(JavaMethod method, String called) {
    return method.getMethodCallsFromSelf().stream()
        .filter(c -> c.getName().equals(called))
        .mapToInt(c -> c.getLineNumber()).min().orElse(0);
  }
}
