package org.throughline.board.openapi;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.domain.Asker;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.platform.openapi.Schemas;
import org.throughline.platform.openapi.StringForm;

/** Identifiers are strings, and each is one parameter. */
@Configuration("identifierForms")
class IdentifierForms {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Asker.class)
                .addSimpleTypePredicateForParameterObject(IdentifierForms::isIdentifier)
                .replaceWithSchema(
                        BoardEvent.class,
                        Schemas.anyObject("The event as it is in the log; docs/events.md has the fields of each type"));
    }

    private static boolean isIdentifier(Class<?> type) {
        return type.getPackage() == ActionId.class.getPackage()
                && type.getSimpleName().endsWith("Id");
    }

    @Bean
    StringForm reviewForm() {
        return new StringForm(ReviewId.class, "The identifier of a review", "scr-child-j");
    }

    @Bean
    StringForm findingForm() {
        return new StringForm(
                FindingId.class, "The identifier of a finding, which begins with its review's", "scr-child-j.f1");
    }

    @Bean
    StringForm actionForm() {
        return new StringForm(
                ActionId.class, "The identifier of an action, which begins with its finding's", "scr-child-j.f1.a1");
    }

    @Bean
    StringForm meetingForm() {
        return new StringForm(
                MeetingId.class, "The identifier of a meeting: its committee and its day", "semg.2016-11-14");
    }

    @Bean
    StringForm digestForm() {
        return new StringForm(
                DigestId.class, "The identifier of a digest: its reader and its day", "lead:csc:2017-03-31");
    }

    @Bean
    StringForm agencyForm() {
        return new StringForm(AgencyId.class, "The identifier of an agency, as the directory has it", "csc");
    }

    @Bean
    StringForm committeeForm() {
        return new StringForm(CommitteeId.class, "The identifier of a committee, as the directory has it", "semg");
    }

    @Bean
    StringForm themeForm() {
        return new StringForm(ThemeId.class, "The identifier of a theme, as the directory has it", "chronologies");
    }

    @Bean
    StringForm personForm() {
        return new StringForm(PersonId.class, "The identifier of a person, as the directory has it", "p-1");
    }
}
