package org.remit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(packages = "org.remit", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineBoundaryTest {

  /** Moving to one of the engine's maintained forks stays a change of imports in these packages. */
  @ArchTest
  static final ArchRule only_process_packages_and_engine_know_camunda =
      noClasses()
          .that()
          .resideOutsideOfPackages("..process..", "..engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..");

  /** What a move may have to write anew: nobody else relies on what the engine's makers promise nobody. */
  @ArchTest
  static final ArchRule few_know_the_engines_inner_classes =
      noClasses()
          .that(are(not(simpleNameIn(
              "ChangesByHand", "ChangesOfPeople", "ClaimOnesOwnTask", "CockpitOfTheCouncil", "DmnDecisionTables",
              "FactsOfTheMoment", "JobThreads", "LostLocks", "ModelDeployment", "OneNodeSetsUp", "OnlyAnotherTry",
              "OnlyWhatTheFormAsks", "RefusalsInPlainWords", "SettableClock", "SignInConfiguration", "SlowedGuessing",
              "TimeTravel", "WhatEveryTaskNeeds"))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..impl..");

  @ArchTest
  static final ArchRule delegates_and_listeners_live_in_process_packages =
      classes()
          .that()
          .implement("org.camunda.bpm.engine.delegate.JavaDelegate")
          .should()
          .resideInAPackage("..process..")
          .allowEmptyShould(true);

  /** One of these classes, or within it. */
  private static DescribedPredicate<JavaClass> simpleNameIn(String... names) {
    return DescribedPredicate.describe("named " + String.join(", ", names), type -> {
      var outermost = type;
      while (outermost.getEnclosingClass().isPresent()) outermost = outermost.getEnclosingClass().get();
      return Set.of(names).contains(outermost.getSimpleName());
    });
  }

  @ArchTest
  static final ArchRule services_do_not_reach_into_process_packages =
      noClasses()
          .that()
          .resideOutsideOfPackage("..process..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.remit.(*).process..")
          .allowEmptyShould(true);
}
