package org.throughline.domain.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.impact.Measured.byIndependentAudit;
import static org.throughline.domain.impact.Strength.E0;
import static org.throughline.domain.impact.Strength.E1;
import static org.throughline.domain.impact.Strength.E2;
import static org.throughline.domain.impact.Strength.E3;
import static org.throughline.domain.impact.Strength.E4;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;

class EvidenceStrengthTest {

    @Test
    void what_is_only_asserted_is_worth_nothing() {
        assertThat(of(byIndependentAudit().actual(null))).isEqualTo(E0);
    }

    @Test
    void a_document_shows_that_it_was_written() {
        assertThat(of(byIndependentAudit().source(SourceKind.DOCUMENT))).isEqualTo(E1);
        assertThat(of(byIndependentAudit().source(SourceKind.DOCUMENT).actual(null)))
                .isEqualTo(E1);
    }

    @Test
    void an_attendance_figure_shows_who_came() {
        assertThat(of(byIndependentAudit().source(SourceKind.ATTENDANCE))).isEqualTo(E1);
        assertThat(of(byIndependentAudit().source(SourceKind.ATTENDANCE).actual(null)))
                .isEqualTo(E0);
    }

    @Test
    void one_measurement_without_a_baseline_is_e2() {
        var strength = EvidenceStrength.of(byIndependentAudit().baseline(null).evidence());

        assertThat(strength.strength()).isEqualTo(E2);
        assertThat(strength.reasons()).containsExactly("one measurement, no baseline");
    }

    @Test
    void a_baseline_by_another_method_is_no_baseline() {
        assertThat(of(byIndependentAudit().notComparable())).isEqualTo(E2);
        assertThat(of(byIndependentAudit().baseline(Measured.value("20")))).isEqualTo(E2);
    }

    @Test
    void baseline_and_actual_by_a_comparable_method_are_e3() {
        var strength = EvidenceStrength.of(byIndependentAudit().sampling(null).evidence());

        assertThat(strength.strength()).isEqualTo(E3);
        assertThat(strength.reasons())
                .containsExactly("baseline and actual by a comparable method", "no declared sampling");
    }

    @Test
    void the_lead_agency_alone_shows_no_more_than_e2() {
        for (var own : List.of(Independence.SELF_ASSESSED, Independence.SAME_AGENCY))
            assertThat(of(byIndependentAudit().independence(own))).isEqualTo(E2);
        assertThat(EvidenceStrength.of(byIndependentAudit()
                                .independence(Independence.SAME_AGENCY)
                                .evidence())
                        .caps())
                .containsExactly("assessed within the lead agency: at most E2");
    }

    @Test
    void an_independent_assessor_declared_sampling_and_ten_cases_make_e4() {
        assertThat(of(counted(10))).isEqualTo(E4);
        assertThat(EvidenceStrength.of(counted(10).evidence()).caps()).isEmpty();
        assertThat(of(counted(9))).isEqualTo(E3);
    }

    @Test
    void a_census_needs_no_ten_cases() {
        assertThat(of(counted(6).sampling(Sampling.CENSUS))).isEqualTo(E4);
    }

    @Test
    void a_comparison_rests_on_the_smaller_of_its_two_counts() {
        assertThat(of(byIndependentAudit().baseline(Reading.of(3, 9)))).isEqualTo(E3);
        assertThat(of(byIndependentAudit().baseline(Reading.of(3, 4)))).isEqualTo(E2);
    }

    @Test
    void a_value_rests_on_the_cases_its_assessor_states() {
        assertThat(of(byIndependentAudit().values("20", "80").cases(10))).isEqualTo(E4);
        assertThat(of(byIndependentAudit().values("20", "80").cases(4))).isEqualTo(E2);
        assertThat(of(byIndependentAudit().values("20", "80"))).isEqualTo(E3);
    }

    @Test
    void self_assessment_is_at_most_e2() {
        var strength = EvidenceStrength.of(
                byIndependentAudit().independence(Independence.SELF_ASSESSED).evidence());

        assertThat(strength.strength()).isEqualTo(E2);
        assertThat(strength.caps()).containsExactly("self-assessed: at most E2");
    }

    @Test
    void sampling_that_is_not_stated_leaves_at_most_e3() {
        var strength = EvidenceStrength.of(byIndependentAudit().sampling(null).evidence());

        assertThat(strength.strength()).isEqualTo(E3);
        assertThat(strength.caps()).containsExactly("sampling not stated: at most E3");
    }

    @Test
    void fewer_than_five_cases_are_at_most_e2_even_in_a_census() {
        var strength = EvidenceStrength.of(counted(4).sampling(Sampling.CENSUS).evidence());

        assertThat(strength.strength()).isEqualTo(E2);
        assertThat(strength.caps()).containsExactly("fewer than 5 cases: at most E2");
        assertThat(of(counted(5).sampling(Sampling.CENSUS))).isEqualTo(E4);
    }

    @Test
    void participants_feedback_alone_is_at_most_e1() {
        var strength = EvidenceStrength.of(
                byIndependentAudit().source(SourceKind.PARTICIPANT_FEEDBACK).evidence());

        assertThat(strength.strength()).isEqualTo(E1);
        assertThat(strength.caps()).containsExactly("participants' feedback alone: at most E1");
    }

    @Test
    void the_voice_of_a_child_is_not_participants_feedback() {
        assertThat(of(byIndependentAudit().source(SourceKind.VOICE_OF_THE_CHILD)))
                .isEqualTo(E4);
    }

    @Test
    void a_cap_lifts_nothing() {
        assertThat(of(byIndependentAudit()
                        .independence(Independence.SELF_ASSESSED)
                        .actual(null)))
                .isEqualTo(E0);
    }

    @Test
    void improvement_is_a_move_in_the_direction_of_the_measure() {
        assertThat(improved(byIndependentAudit().values("20", "21"))).isTrue();
        assertThat(improved(byIndependentAudit().values("20", "20.0"))).isFalse();
        assertThat(improved(byIndependentAudit().values("20", "21").direction(Direction.LOWER_IS_BETTER)))
                .isFalse();
        assertThat(improved(byIndependentAudit().values("20", "19").direction(Direction.LOWER_IS_BETTER)))
                .isTrue();
        assertThat(improved(byIndependentAudit().baseline(Reading.of(4, 20)).actual(Reading.of(9, 40))))
                .isTrue();
    }

    @Test
    void without_a_comparable_baseline_nobody_can_say_that_it_improved() {
        assertThat(improved(byIndependentAudit().notComparable())).isFalse();
        assertThat(improved(byIndependentAudit().baseline(null))).isFalse();
        assertThat(improved(byIndependentAudit().baseline(Measured.value("0")))).isFalse();
    }

    private static Measured counted(int cases) {
        return byIndependentAudit().baseline(Reading.of(1, cases)).actual(Reading.of(cases, cases));
    }

    private static Strength of(Measured measured) {
        return EvidenceStrength.of(measured.evidence()).strength();
    }

    private static boolean improved(Measured measured) {
        return EvidenceStrength.improved(measured.evidence());
    }
}
