package org.throughline.command.possible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.CHAIR;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_POLICE;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.POLICE;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.command.CorrectableStream;
import org.throughline.command.DecisionContext;
import org.throughline.command.Given;
import org.throughline.command.RuleViolated;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.ActionJudge;
import org.throughline.command.correction.DecisionCatalogue;
import org.throughline.command.decision.Permission;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Directory;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.Priority;

/** Every decision on an action is tried with a body that only the state can refuse, so that taking it is possible once offered. */
class PossibleDecisionsTest {

    private static final String ALLOWED = "allowed";
    private static final LocalDate JUNE_1 = LocalDate.of(2016, 6, 1);
    private static final LocalDate DUE = LocalDate.of(2017, 3, 31);

    private final DecisionContext context = Given.context();
    private final CorrectableStream<ActionEvent, ActionState> stream =
            new CorrectableStream<>(ActionState::of, ActionState::then);

    PossibleDecisionsTest() {
        record(new ActionAssigned(
                ACTION,
                JUNE_1,
                Given.meeting(SEMG, JUNE_1),
                null,
                List.of(),
                "Train all social workers",
                "Chronologies are current",
                null,
                null,
                Priority.MEDIUM,
                Given.as(OMAR),
                List.of(POLICE),
                SEMG,
                DUE,
                null,
                null));
    }

    @Test
    void every_decision_that_a_meeting_can_take_is_tried() {
        assertThat(TrialsOnActions.ALL.keySet()).isEqualTo(DecisionCatalogue.ON_ACTIONS.keySet());
        assertThat(TrialsOnFindings.ALL.keySet()).isEqualTo(DecisionCatalogue.ON_FINDINGS.keySet());
        assertThat(TrialsOnReviews.ALL.keySet()).isEqualTo(DecisionCatalogue.ON_REVIEWS.keySet());
    }

    @Test
    void an_action_under_way_can_be_claimed_and_moved_but_neither_verified_nor_signed_off() {
        var possible = possible(SECRETARY);

        assertThat(allowed(possible))
                .contains(
                        "progress",
                        "completion",
                        "due-date",
                        "note",
                        "concern",
                        "escalation",
                        "hold",
                        "owner",
                        "contribution",
                        "closure",
                        "impact-evidence",
                        "milestones",
                        "more-time",
                        "amendment",
                        "cover",
                        "second-owner",
                        "oversight",
                        "dispute",
                        "recurring-duty",
                        "progress-assessment");
        assertThat(possible)
                .containsEntry(
                        "verification", "the action was agreed on 1 June 2016 and no completion claim is waiting")
                .containsEntry("sign-off", "the action was agreed on 1 June 2016 and no completion claim is waiting")
                .containsEntry("reopening", "the action was agreed on 1 June 2016 and no completion claim is waiting")
                .containsEntry("hold/release", "the action is not on hold")
                .containsEntry("milestones/date", "no milestone of the action is ahead")
                .containsEntry("ratification", "no chair's action waits for a meeting")
                .containsEntry("occurrence", "the action is not a recurring duty");
    }

    @Test
    void what_may_be_done_follows_what_is_done() {
        take("completion", LEAD_OF_CSC);

        assertThat(possible(LEAD_OF_POLICE)).containsEntry("verification", ALLOWED);
        assertThat(possible(LEAD_OF_CSC))
                .containsEntry("verification", "the verifier is of csc, which is the lead agency")
                .containsEntry("completion/withdrawal", ALLOWED)
                .containsEntry("sign-off", "your role, AGENCY_LEAD, does not take this decision");
        assertThat(possible(SECRETARY))
                .containsEntry(
                        "due-date", "the action was claimed complete on 1 December 2016 and waits for verification");

        take("verification", LEAD_OF_POLICE);
        assertThat(possible(SECRETARY)).containsEntry("sign-off", ALLOWED).containsEntry("reopening", ALLOWED);

        take("sign-off", CHAIR);
        assertThat(possible(CHAIR))
                .containsEntry("sign-off/revocation", ALLOWED)
                .containsEntry("closure", ALLOWED)
                .containsEntry("sign-off", "the action was signed off on 1 December 2016")
                .containsEntry("sign-off/conditions", "no condition of the sign-off is left to be met");

        take("closure", CHAIR);
        assertThat(allowed(possible(CHAIR))).containsExactly("impact-evidence", "reopening");
    }

    @Test
    void what_runs_can_be_ended_and_what_waits_can_be_answered() {
        for (var decision :
                List.of("hold", "milestones", "dispute", "more-time", "escalation", "second-owner", "cover"))
            take(decision, SECRETARY);

        assertThat(allowed(possible(SECRETARY)))
                .contains(
                        "hold/release",
                        "hold/review",
                        "milestones/date",
                        "milestones/reached",
                        "dispute/position",
                        "dispute/resolution",
                        "more-time/refusal",
                        "escalation/answer",
                        "second-owner/release",
                        "cover/end")
                .doesNotContain("hold", "dispute", "more-time", "second-owner", "completion");
    }

    @Test
    void a_lead_of_another_agency_is_told_who_may() {
        assertThat(possible(Given.LEAD_OF_NUTH))
                .containsEntry("completion", "you act for nuth; this can be asked for only by the lead of csc")
                .containsEntry("concern", ALLOWED)
                .containsEntry("dispute", ALLOWED);
    }

    @Test
    void without_a_committee_or_an_agency_in_force_a_decision_is_refused_as_by_a_rule() {
        var before = Directory.SINCE_EVER.minusDays(1);
        var trial = new Trial(SECRETARY, before, directory());

        assertThatThrownBy(trial::board)
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("no committee of the board exists on 31 December 1899");
        assertThatThrownBy(trial::anyAgency)
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("no agency is on the board on 31 December 1899");
    }

    @Test
    void nothing_is_recorded_by_trying() {
        possible(SECRETARY);

        assertThat(stream.recorded()).hasSize(1);
    }

    private void take(String decision, Asker asker) {
        judged(TrialsOnActions.ALL.get(decision).apply(trials(asker)), asker).forEach(this::record);
    }

    private List<ActionEvent> judged(ActionCommand command, Asker asker) {
        Permission.check(command, asker.role());
        return new ActionJudge(stream)
                .decided(command, command.decision(asker, TODAY), context).stream()
                        .map(CorrectableStream.Judged::event)
                        .toList();
    }

    private void record(ActionEvent event) {
        stream.on(event, Instant.EPOCH, false);
    }

    private TrialsOnActions trials(Asker asker) {
        return new TrialsOnActions(new Trial(asker, TODAY, directory()), stream.latest());
    }

    /** Each decision with what was found to speak against it. */
    private Map<String, String> possible(Asker asker) {
        var answers = new TreeMap<String, String>();
        for (var decision : TrialsOnActions.ALL.keySet()) answers.put(decision, found(decision, asker));
        return answers;
    }

    private String found(String decision, Asker asker) {
        try {
            judged(TrialsOnActions.ALL.get(decision).apply(trials(asker)), asker);
            return ALLOWED;
        } catch (RuleViolated refused) {
            return refused.found();
        }
    }

    private static List<String> allowed(Map<String, String> possible) {
        return possible.entrySet().stream()
                .filter(each -> each.getValue().equals(ALLOWED))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Directory directory() {
        var founding = Given.founding();
        return Directory.of(IntStream.range(0, founding.size())
                .mapToObj(i -> new Recorded<>(founding.get(i), i, Instant.EPOCH))
                .toList());
    }
}
