package org.remit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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

  @ArchTest
  static final ArchRule delegates_and_listeners_live_in_process_packages =
      classes()
          .that()
          .implement("org.camunda.bpm.engine.delegate.JavaDelegate")
          .should()
          .resideInAPackage("..process..")
          .allowEmptyShould(true);

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
