package press.masthead;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** What holds in every module, beside the boundaries that {@link ModularityTest} keeps. */
@AnalyzeClasses(packages = "press.masthead", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** Made by the command line before there is a house to ask for parts. */
  private static final DescribedPredicate<JavaClass> COMMANDS =
      nameMatching(".*Command(\\$.*)?").forSubtype();

  /** A file's age is told by the machine's own clock. */
  private static final DescribedPredicate<JavaClass> FILES =
      nameMatching("press.masthead.media.blob.FileBlobs").forSubtype();

  /** A stream of rows that is not closed keeps its connection, and a pool of them runs dry. */
  @ArchTest
  static final ArchRule ROWS_ARE_READ_WHOLE =
      noClasses()
          .should()
          .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
          .because("a stream of rows keeps its connection until it is closed: read a list");

  @ArchTest
  static final ArchRule CONTROLLERS_ASK_NO_DATABASE =
      noClasses()
          .that()
          .areAnnotatedWith(Controller.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(JdbcClient.class);

  @ArchTest
  static final ArchRule TABLES_STAY_IN_THEIR_PACKAGE =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .haveSimpleNameEndingWith("Table")
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .that(not(COMMANDS.or(FILES).or(resideInAPackage("press.masthead.operations.."))))
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule PARTS_ARE_GIVEN_TO_CONSTRUCTORS =
      noFields()
          .that()
          .areDeclaredInClassesThat(not(COMMANDS))
          .should()
          .beAnnotatedWith(Autowired.class);
}
