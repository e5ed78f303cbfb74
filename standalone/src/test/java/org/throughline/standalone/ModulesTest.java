package org.throughline.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.messaging.annotation.MessageHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.annotation.Transactional;

/** What each module may depend on. The modules' own architecture tests say which libraries they may use. */
@AnalyzeClasses(packages = "org.throughline", importOptions = DoNotIncludeTests.class)
class ModulesTest {

    private static final String EVENTS = "org.throughline.events..";
    private static final String DOMAIN = "org.throughline.domain..";
    private static final String PLATFORM = "org.throughline.platform..";
    private static final String BOARD = "org.throughline.board..";
    private static final String COMMAND = "org.throughline.command..";
    private static final String QUERY = "org.throughline.query..";
    private static final String WEB = "org.throughline.web..";
    private static final String STANDALONE = "org.throughline.standalone..";

    @ArchTest
    static final ArchRule the_contract_depends_on_no_other_module =
            module(EVENTS).doesNotDependOn(DOMAIN, PLATFORM, BOARD, COMMAND, QUERY, WEB, STANDALONE);

    @ArchTest
    static final ArchRule the_domain_depends_on_the_contract_only =
            module(DOMAIN).doesNotDependOn(PLATFORM, BOARD, COMMAND, QUERY, WEB, STANDALONE);

    @ArchTest
    static final ArchRule the_platform_depends_on_no_other_module =
            module(PLATFORM).doesNotDependOn(EVENTS, DOMAIN, BOARD, COMMAND, QUERY, WEB, STANDALONE);

    @ArchTest
    static final ArchRule the_board_depends_on_domain_and_platform =
            module(BOARD).doesNotDependOn(COMMAND, QUERY, WEB, STANDALONE);

    @ArchTest
    static final ArchRule the_deciding_side_does_not_depend_on_the_showing_side =
            module(COMMAND).doesNotDependOn(QUERY, WEB, STANDALONE);

    @ArchTest
    static final ArchRule the_showing_side_does_not_depend_on_the_deciding_side =
            module(QUERY).doesNotDependOn(COMMAND, WEB, STANDALONE);

    @ArchTest
    static final ArchRule the_pages_do_not_know_the_program_they_are_in =
            module(WEB).doesNotDependOn(STANDALONE);

    /** In other beans they would not be found. */
    @ArchTest
    static final ArchRule handlers_of_messages_are_in_aggregates = methods()
            .that()
            .areMetaAnnotatedWith(MessageHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Aggregate.class);

    /** The annotation would do nothing: no bean has a proxy. TransactionTemplate begins and ends transactions. */
    @ArchTest
    static final ArchRule no_method_is_transactional_by_annotation =
            noMethods().should().beMetaAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule no_class_is_transactional_by_annotation =
            noClasses().should().beMetaAnnotatedWith(Transactional.class);

    /** A bean factory that is prepared for the embedded stores is not used with another profile that decides which beans there are. */
    @ArchTest
    static final ArchRule only_the_embedded_stores_depend_on_a_profile =
            noClasses().that().areNotAssignableTo(EmbeddedStores.class).should().beMetaAnnotatedWith(Profile.class);

    @ArchTest
    static final ArchRule no_bean_depends_on_a_profile = noMethods().should().beMetaAnnotatedWith(Profile.class);

    private record Module(String classes) {

        ArchRule doesNotDependOn(String... others) {
            return noClasses()
                    .that()
                    .resideInAPackage(classes)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others);
        }
    }

    private static Module module(String classes) {
        return new Module(classes);
    }
}
