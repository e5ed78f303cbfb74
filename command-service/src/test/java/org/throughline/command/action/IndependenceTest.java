package org.throughline.command.action;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CHAIR;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.LEAD_OF_POLICE;
import static org.throughline.command.Given.NUTH;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.POLICE;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.CLAIMED;
import static org.throughline.command.action.ActionTest.NOVEMBER_14;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.VERIFIED;
import static org.throughline.command.action.ActionTest.evidence;
import static org.throughline.command.action.ActionTest.measure;
import static org.throughline.command.action.ActionTest.verify;
import static org.throughline.command.action.ChallengeTest.answer;
import static org.throughline.command.action.ChallengeTest.escalated;
import static org.throughline.command.action.CorrectionTest.corrected;
import static org.throughline.command.action.CorrectionTest.correctedBy;
import static org.throughline.command.action.OwnerAsWrittenTest.AS_WRITTEN;
import static org.throughline.events.impact.Independence.INDEPENDENT;
import static org.throughline.events.impact.Independence.SAME_AGENCY;
import static org.throughline.events.impact.Independence.SELF_ASSESSED;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given;
import org.throughline.command.Given.Asking;
import org.throughline.command.NamedPerson;
import org.throughline.command.Rule;
import org.throughline.command.action.claim.AssessProgress;
import org.throughline.command.action.signoff.SignOffAction;
import org.throughline.command.action.timing.RebaselineAction;
import org.throughline.command.decision.Permission;
import org.throughline.events.Role;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressAssessed;
import org.throughline.events.action.AssessedProgress;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.RebaselineReason;

/** Nobody marks their own work: neither by their login nor by the name of another. Children's Social Care leads the action. */
class IndependenceTest {

    /** The owner, in a second role. */
    static final NamedPerson OMAR_AT_NUTH = new NamedPerson("Omar Example", "Visiting Lecturer", NUTH);

    static final NamedPerson DIRECTOR = new NamedPerson("Dana Example", "Director", CSC);

    static final ActionReassigned HANDED_TO_POLICE = new ActionReassigned(
            ACTION,
            OCTOBER_20,
            meeting(SEMG, OCTOBER_20),
            null,
            as(OMAR),
            as(new NamedPerson("Pat Example", "Inspector", POLICE)),
            "a better home",
            null);

    static final ActionReassigned TAKEN_OVER_BY_POLICE = new ActionReassigned(
            ACTION,
            OCTOBER_20,
            meeting(SEMG, OCTOBER_20),
            null,
            null,
            as(new NamedPerson("Pat Example", "Inspector", POLICE)),
            "a better home",
            null);

    @Nested
    class A_claim extends Acting {

        A_claim() {
            super(ASSIGNED, CLAIMED);
        }

        @Test
        void is_verified_by_a_login_of_the_verifiers_agency_or_under_a_minute() {
            records(verify(INES, said(LEAD_OF_NUTH, OCTOBER_20)), VERIFIED);
            records(
                    verify(INES, decided(OCTOBER_20)),
                    new CompletionVerified(
                            ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, as(INES), "dip sample of ten files"));
            for (var alone : List.of(SECRETARY, CHAIR))
                refuses(
                        verify(INES, said(alone, OCTOBER_20)),
                        Rule.INDEPENDENT_WORD_IS_RECORDED_BY_ITS_OWN_AGENCY_OR_UNDER_A_MINUTE);
            for (var other : List.of(LEAD_OF_CSC, LEAD_OF_POLICE))
                refuses(verify(INES, said(other, OCTOBER_20)), Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        }

        @Test
        void is_not_verified_under_a_minute_of_the_lead_agencys_own_forum() {
            refuses(verify(INES, decidedBy(CSC_SMT, OCTOBER_20)), Rule.MINUTE_IS_NOT_OF_A_FORUM_OF_THE_LEAD_AGENCY);
        }

        @Test
        void is_not_verified_by_its_owner_for_another_agency() {
            for (var asking : List.of(said(LEAD_OF_NUTH, OCTOBER_20), decided(OCTOBER_20)))
                refuses(verify(OMAR_AT_NUTH, asking), Rule.VERIFIER_DOES_NOT_OWN_THE_ACTION);
        }

        @Test
        void is_not_verified_by_whoever_made_it_once_the_action_is_handed_over() {
            refusesAfter(
                    HANDED_TO_POLICE,
                    verify(DIRECTOR, said(LEAD_OF_CSC, NOVEMBER_14)),
                    Rule.VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY);
            refusesAfter(
                    HANDED_TO_POLICE,
                    verify(OMAR_AT_NUTH, said(LEAD_OF_NUTH, NOVEMBER_14)),
                    Rule.VERIFIER_DOES_NOT_OWN_THE_ACTION);
        }
    }

    /** Children's Social Care leads it, and the source names no person; the Police took it over after the claim. */
    @Nested
    class An_action_without_a_person_handed_to_another_agency extends Acting {

        An_action_without_a_person_handed_to_another_agency() {
            super(AS_WRITTEN, CLAIMED, TAKEN_OVER_BY_POLICE);
        }

        @Test
        void is_not_verified_by_the_agency_that_claimed_it_nor_under_a_minute_of_its_forum() {
            refuses(
                    verify(DIRECTOR, said(LEAD_OF_CSC, NOVEMBER_14)),
                    Rule.VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY,
                    "the verifier is of csc, which led the action until it was handed over");
            refuses(
                    verify(INES, decidedBy(CSC_SMT, NOVEMBER_14)),
                    Rule.MINUTE_IS_NOT_OF_A_FORUM_OF_THE_LEAD_AGENCY,
                    "csc-smt is a forum of csc, which led the action until it was handed over");
            records(
                    verify(INES, decided(NOVEMBER_14)),
                    new CompletionVerified(
                            ACTION,
                            NOVEMBER_14,
                            meeting(SEMG, NOVEMBER_14),
                            null,
                            as(INES),
                            "dip sample of ten files"));
        }

        @Test
        void is_not_signed_off_by_a_forum_nor_by_a_person_of_the_agency_that_claimed_it() {
            var verified = new CompletionVerified(
                    ACTION, NOVEMBER_14, meeting(SEMG, NOVEMBER_14), null, as(INES), "dip sample of ten files");
            var overseen = new OversightDelegated(
                    ACTION, NOVEMBER_14, meeting(SEMG, NOVEMBER_14), null, SEMG, CSC_SMT, "monthly");
            refusesAfter(
                    List.of(verified, overseen),
                    signOff(INES, decidedBy(CSC_SMT, NOVEMBER_14)),
                    Rule.NOBODY_SIGNS_OFF_THEIR_OWN_ACTION);
            refusesAfter(verified, signOff(DIRECTOR), Rule.NOBODY_SIGNS_OFF_THEIR_OWN_ACTION);
        }

        @Test
        void is_not_measured_independently_by_the_agency_that_claimed_it() {
            refuses(
                    measure(said(LEAD_OF_CSC, TODAY), DIRECTOR, INDEPENDENT),
                    Rule.ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT);
        }
    }

    /** A handover just before the claim makes nobody independent. */
    @Nested
    class An_action_handed_to_another_agency_before_the_claim extends Acting {

        An_action_handed_to_another_agency_before_the_claim() {
            super(
                    ASSIGNED,
                    new ActionReassigned(
                            ACTION,
                            CLAIMED.effectiveOn().minusDays(1),
                            meeting(SEMG, CLAIMED.effectiveOn().minusDays(1)),
                            null,
                            as(OMAR),
                            as(new NamedPerson("Pat Example", "Inspector", POLICE)),
                            "theirs now",
                            null),
                    CLAIMED);
        }

        @Test
        void is_neither_verified_nor_measured_by_the_agency_that_led_it() {
            refuses(verify(DIRECTOR, said(LEAD_OF_CSC, NOVEMBER_14)), Rule.VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY);
            refuses(
                    measure(said(LEAD_OF_CSC, TODAY), DIRECTOR, INDEPENDENT),
                    Rule.ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT);
        }
    }

    @Nested
    class A_verified_claim extends Acting {

        A_verified_claim() {
            super(ASSIGNED, CLAIMED, VERIFIED);
        }

        @Test
        void is_signed_off_for_the_committee_by_somebody_who_is_not_of_the_lead_agency() {
            records(
                    signOff(INES),
                    new ActionSignedOff(
                            ACTION,
                            NOVEMBER_14,
                            meeting(SEMG, NOVEMBER_14),
                            null,
                            as(INES),
                            List.of(),
                            ActionTest.checks(3, 6, 12)));
            for (var own : List.of(OMAR, DIRECTOR, OMAR_AT_NUTH))
                refuses(signOff(own), Rule.NOBODY_SIGNS_OFF_THEIR_OWN_ACTION);
            refusesAfter(HANDED_TO_POLICE, signOff(DIRECTOR), Rule.NOBODY_SIGNS_OFF_THEIR_OWN_ACTION);
        }

        @Test
        void is_taken_back_or_given_to_somebody_else_under_a_minute() {
            var alone = said(SECRETARY, TODAY);
            refuses(correctedBy(alone, 2, null), Rule.INDEPENDENT_WORD_IS_CORRECTED_UNDER_A_MINUTE);
            refuses(
                    correctedBy(
                            alone,
                            2,
                            verify(new NamedPerson("Pat Example", "Inspector", POLICE), said(SECRETARY, OCTOBER_20))),
                    Rule.INDEPENDENT_WORD_IS_CORRECTED_UNDER_A_MINUTE);
            refuses(correctedBy(decidedBy(CSC_SMT, TODAY), 2, null), Rule.INDEPENDENT_WORD_IS_CORRECTED_UNDER_A_MINUTE);
            records(correctedBy(decided(TODAY), 2, null), corrected(2, null));
        }

        @Test
        void is_corrected_to_a_minute_under_that_minute() {
            refuses(
                    correctedBy(said(SECRETARY, TODAY), 2, verify(INES, decided(OCTOBER_20))),
                    Rule.CORRECTION_NAMES_ITS_MINUTE_OR_A_LATER_ONE);
        }
    }

    @Nested
    class Evidence extends Acting {

        Evidence() {
            super(ASSIGNED);
        }

        @Test
        void of_the_lead_agency_alone_is_self_assessed_whoever_is_named() {
            records(
                    measure(said(LEAD_OF_CSC, TODAY), INES, SELF_ASSESSED),
                    new ImpactEvidenceRecorded(ACTION, TODAY, null, null, evidence(INES, SELF_ASSESSED)));
            for (var claimed : List.of(SAME_AGENCY, INDEPENDENT))
                refuses(
                        measure(said(LEAD_OF_CSC, TODAY), INES, claimed),
                        Rule.LEAD_AGENCY_ALONE_RECORDS_ONLY_SELF_ASSESSED_EVIDENCE);
        }

        @Test
        void is_independent_by_the_login_of_the_assessors_agency_or_under_a_minute() {
            records(
                    measure(said(LEAD_OF_NUTH, TODAY), INES, INDEPENDENT),
                    new ImpactEvidenceRecorded(ACTION, TODAY, null, null, evidence(INES, INDEPENDENT)));
            records(
                    measure(decided(TODAY), INES, INDEPENDENT),
                    new ImpactEvidenceRecorded(ACTION, TODAY, meeting(SEMG, TODAY), null, evidence(INES, INDEPENDENT)));
            refuses(
                    measure(said(SECRETARY, TODAY), INES, INDEPENDENT),
                    Rule.INDEPENDENT_WORD_IS_RECORDED_BY_ITS_OWN_AGENCY_OR_UNDER_A_MINUTE);
            refuses(measure(said(LEAD_OF_POLICE, TODAY), INES, INDEPENDENT), Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
            refuses(
                    measure(decidedBy(CSC_SMT, TODAY), INES, INDEPENDENT),
                    Rule.MINUTE_IS_NOT_OF_A_FORUM_OF_THE_LEAD_AGENCY);
            refuses(
                    measure(said(LEAD_OF_NUTH, TODAY), OMAR_AT_NUTH, INDEPENDENT),
                    Rule.ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT);
        }

        @Test
        void of_the_agency_itself_does_not_become_independent_by_a_correction_without_a_minute() {
            var own = new ImpactEvidenceRecorded(ACTION, TODAY, null, null, evidence(INES, SELF_ASSESSED));
            refusesAfter(
                    own,
                    correctedBy(said(SECRETARY, TODAY), 1, measure(said(SECRETARY, TODAY), INES, INDEPENDENT)),
                    Rule.INDEPENDENT_WORD_IS_CORRECTED_UNDER_A_MINUTE);
        }
    }

    @Nested
    class A_due_date extends Acting {

        A_due_date() {
            super(ASSIGNED);
        }

        @Test
        void is_moved_by_a_committee_that_oversees_or_the_Board_and_not_by_the_lead_agencys_own_forum() {
            refuses(
                    rebaseline(decidedBy(CSC_SMT, OCTOBER_20)),
                    Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES,
                    "the action is overseen by semg, not by csc-smt");
            records(
                    rebaseline(decidedBy(BOARD, OCTOBER_20)),
                    new ActionRebaselined(
                            ACTION,
                            OCTOBER_20,
                            meeting(BOARD, OCTOBER_20),
                            null,
                            TODAY,
                            null,
                            RebaselineReason.CAPACITY,
                            "r"));
        }

        private static DecideOnAction rebaseline(Asking asking) {
            return asking.on(
                    ACTION,
                    d -> new RebaselineAction(
                            TODAY, null, RebaselineReason.CAPACITY, "r", d.day(), d.authority(), d.source()));
        }
    }

    @Nested
    class An_assessment_of_progress extends Acting {

        An_assessment_of_progress() {
            super(ASSIGNED);
        }

        @Test
        void is_of_another_agency_than_the_lead_agency_and_not_of_the_owner() {
            records(
                    assess(decided(OCTOBER_20), INES),
                    new ProgressAssessed(
                            ACTION,
                            OCTOBER_20,
                            meeting(SEMG, OCTOBER_20),
                            null,
                            AssessedProgress.ON_TRACK,
                            as(INES),
                            "visit",
                            null));
            refuses(
                    assess(said(SECRETARY, OCTOBER_20), INES),
                    Rule.INDEPENDENT_WORD_IS_RECORDED_BY_ITS_OWN_AGENCY_OR_UNDER_A_MINUTE);
            refuses(assess(said(LEAD_OF_NUTH, OCTOBER_20), OMAR_AT_NUTH), Rule.VERIFIER_DOES_NOT_OWN_THE_ACTION);
            refuses(assess(decidedBy(CSC_SMT, OCTOBER_20), INES), Rule.MINUTE_IS_NOT_OF_A_FORUM_OF_THE_LEAD_AGENCY);
        }
    }

    @Nested
    class An_escalation extends Acting {

        An_escalation() {
            super(ASSIGNED);
        }

        @Test
        void to_the_Board_is_answered_under_a_minute_of_the_Board() {
            var waits = escalated(EscalationStep.BOARD, 28);
            refusesAfter(
                    waits,
                    answer(said(LEAD_OF_CSC, NOVEMBER_14), EscalationStep.BOARD),
                    Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
            refusesAfter(
                    waits,
                    answer(said(SECRETARY, NOVEMBER_14), EscalationStep.BOARD),
                    Rule.ESCALATION_IS_ANSWERED_BY_THE_LEAD_OR_UNDER_A_MINUTE);
            refusesAfter(
                    waits,
                    answer(decided(NOVEMBER_14), EscalationStep.BOARD),
                    Rule.COMMITTEE_ANSWERS_UNDER_ITS_OWN_MINUTE);
            recordsAfter(
                    waits,
                    answer(decidedBy(BOARD, NOVEMBER_14), EscalationStep.BOARD),
                    new EscalationAnswered(
                            ACTION,
                            NOVEMBER_14,
                            meeting(BOARD, NOVEMBER_14),
                            null,
                            EscalationStep.BOARD,
                            "a second trainer",
                            true));
        }

        @Test
        void to_the_committee_is_answered_under_a_minute_of_a_committee_that_oversees() {
            var step = EscalationStep.OVERSEEING_COMMITTEE;
            var waits = escalated(step, 28);
            refusesAfter(
                    waits, answer(decidedBy(CSC_SMT, NOVEMBER_14), step), Rule.COMMITTEE_ANSWERS_UNDER_ITS_OWN_MINUTE);
            recordsAfter(
                    waits,
                    answer(decided(NOVEMBER_14), step),
                    new EscalationAnswered(
                            ACTION, NOVEMBER_14, meeting(SEMG, NOVEMBER_14), null, step, "a second trainer", true));
        }

        @Test
        void to_the_lead_is_answered_by_that_lead_or_under_a_minute() {
            var waits = escalated(EscalationStep.AGENCY_LEAD, 14);
            refusesAfter(
                    waits,
                    answer(said(LEAD_OF_NUTH, NOVEMBER_14), EscalationStep.AGENCY_LEAD),
                    Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
            refusesAfter(
                    waits,
                    answer(said(SECRETARY, NOVEMBER_14), EscalationStep.AGENCY_LEAD),
                    Rule.ESCALATION_IS_ANSWERED_BY_THE_LEAD_OR_UNDER_A_MINUTE);
        }
    }

    @Test
    void a_lead_records_no_minute() {
        var minuted = verify(INES, decided(OCTOBER_20)).command();
        assertThatThrownBy(() -> Permission.check(minuted, Role.AGENCY_LEAD))
                .matches(Given.refusedBy(Rule.MINUTE_IS_RECORDED_BY_CHAIR_OR_SECRETARY)::matches);
        for (var role : List.of(Role.SECRETARY, Role.CHAIR))
            assertThatCode(() -> Permission.check(minuted, role)).doesNotThrowAnyException();
    }

    private static DecideOnAction assess(Asking asking, NamedPerson assessor) {
        return asking.on(
                ACTION,
                d -> new AssessProgress(
                        AssessedProgress.ON_TRACK, assessor, "visit", null, d.day(), d.authority(), d.source()));
    }

    private static DecideOnAction signOff(NamedPerson signer) {
        return signOff(signer, decided(NOVEMBER_14));
    }

    private static DecideOnAction signOff(NamedPerson signer, Asking asking) {
        return asking.on(
                ACTION, d -> new SignOffAction(signer, List.of(), List.of(), d.day(), d.authority(), d.source()));
    }
}
