package org.throughline.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The platform knows no agency: neither by dependency nor by name. */
@AnalyzeClasses(packages = "org.throughline.platform", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> WORDS_OF_THE_DOMAIN = Set.of(
            "agency",
            "agencies",
            "committee",
            "committees",
            "review",
            "reviews",
            "finding",
            "findings",
            "action",
            "actions");

    @ArchTest
    static final ArchRule the_platform_depends_on_no_other_module = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta..",
                    "javax.sql..",
                    "javax.crypto..",
                    "javax.imageio..",
                    "javax.xml.stream..",
                    "com.google.crypto.tink..",
                    "org.throughline.platform..",
                    "org.springframework..",
                    "org.springdoc..",
                    "io.swagger.v3..",
                    "org.axonframework..",
                    "io.axoniq.axonserver..",
                    "io.grpc..",
                    "com.google.protobuf..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "com.fasterxml.jackson.databind", // a type, as springdoc's library hands it over
                    "io.micrometer..",
                    "com.github.benmanes.caffeine..",
                    "com.sun.management..",
                    "com.zaxxer.hikari..",
                    "org.apache.tika..",
                    "org.apache.catalina..",
                    "org.apache.coyote..",
                    "org.apache.tomcat..",
                    "org.apache.juli..",
                    "org.postgresql..",
                    "picocli..",
                    "org.flywaydb..",
                    "org.slf4j..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule no_class_method_or_field_is_named_after_the_domain =
            classes().should(notBeNamedAfterTheDomain());

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("org.throughline.platform.(*)..").should().beFreeOfCycles();

    private static ArchCondition<JavaClass> notBeNamedAfterTheDomain() {
        return new ArchCondition<>("have no name, method or field with a word of the domain") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var members = type.getMembers().stream().map(member -> member.getName());
                Stream.concat(Stream.of(type.getSimpleName()), members)
                        .filter(ArchitectureTest::hasWordOfTheDomain)
                        .forEach(name -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " has the name " + name)));
            }
        };
    }

    private static boolean hasWordOfTheDomain(String name) {
        return Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|[_$]"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(WORDS_OF_THE_DOMAIN::contains);
    }
}
