package org.throughline.events.upcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent.ActionAssigned;

/** An assignment whose lead agency was only that of its owner in earlier versions, read today. */
class LeadAgencyTest {

    private static final String ASSIGNED = """
            {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
            "meetingDate":"2016-11-14","minute":"4.2"},"alsoAnswers":[],"statement":"s","desiredOutcome":"o",
            "priority":"MEDIUM","owner":{"person":"p-0001","role":"Service manager","agency":"nuth"},
            "contributingAgencies":["csc"],"overseenBy":"semg","dueDate":"2017-07-31"}""";

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void the_agency_of_the_owner_leads(String version) {
        var event = EarlierVersion.read(ActionAssigned.class, version, ASSIGNED);
        assertThat(event.leadAgency()).isEqualTo(new AgencyId("nuth"));
        assertThat(Objects.requireNonNull(event.owner()).role()).isEqualTo("Service manager");
        assertThat(event.ownerAsWritten()).isNull();
    }
}
