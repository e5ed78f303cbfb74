package org.throughline.events.upcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanSignedOff;

/** The agreement and the sign-off of a plan as version 1 stored them, read today. */
class PlanDecisionFrom1To2Test {

    static final String STORED = """
            {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
            "meetingDate":"2016-11-14","minute":"4.2"}""";

    @Test
    void do_not_say_how_many_actions_were_recorded() {
        var agreed = EarlierVersion.read(PlanAgreed.class, "1", STORED + "}");
        assertThat(agreed.actionsRecorded()).isNull();
        assertThat(agreed.actionsStated()).isNull();
        assertThat(agreed.reason()).isNull();
        var signedOff = EarlierVersion.read(PlanSignedOff.class, "1", STORED + ",\"conditions\":[\"a re-audit\"]}");
        assertThat(signedOff.conditions()).containsExactly("a re-audit");
        assertThat(signedOff.actionsRecorded()).isNull();
    }

    @Test
    void leaves_what_version_2_stored_as_it_is() {
        var stored = STORED + ",\"actionsRecorded\":1,\"actionsStated\":33,\"reason\":\"one was minuted here\"}";
        var agreed = EarlierVersion.read(PlanAgreed.class, "2", stored);
        assertThat(agreed.actionsRecorded()).isEqualTo(1);
        assertThat(agreed.actionsStated()).isEqualTo(33);
        assertThat(agreed.reason()).isEqualTo("one was minuted here");
    }
}
