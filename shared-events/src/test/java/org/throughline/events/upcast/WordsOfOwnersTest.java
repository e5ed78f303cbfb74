package org.throughline.events.upcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.events.action.ActionEvent.ActionAssigned;

/** The words of a source in place of an owner were in clear text in version 3. */
class WordsOfOwnersTest {

    private static final String OF_VERSION_3 = """
            {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
            "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report"},"alsoAnswers":[],
            "statement":"Re-audit","desiredOutcome":"Better","priority":"MEDIUM","leadAgency":"csc",%s
            "contributingAgencies":[],"overseenBy":"semg","dueDate":"2017-07-31"}""";

    @Test
    void the_words_become_an_identifier_that_is_the_same_at_each_reading() {
        var stored = OF_VERSION_3.formatted("\"ownerAsWritten\":\"Heads of Service\",");
        var event = EarlierVersion.read(ActionAssigned.class, "3", stored);
        var again = EarlierVersion.read(ActionAssigned.class, "3", stored);
        assertThat(event.ownerAsWritten()).isNotNull();
        assertThat(event.ownerAsWritten().value()).matches("w-[a-z2-9]{12}");
        assertThat(again.ownerAsWritten()).isEqualTo(event.ownerAsWritten());
        assertThat(event.owner()).isNull();
    }

    @Test
    void an_owner_stays() {
        var event = EarlierVersion.read(
                ActionAssigned.class,
                "3",
                OF_VERSION_3.formatted("\"owner\":{\"person\":\"p-1\",\"role\":\"Head\",\"agency\":\"csc\"},"));
        assertThat(event.ownerAsWritten()).isNull();
        assertThat(event.owner()).isNotNull();
    }
}
