package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.NUTH;
import static org.throughline.command.Given.POLICE;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.JUNE_1;
import static org.throughline.command.action.ActionTest.MAY_31;
import static org.throughline.command.action.ActionTest.NOVEMBER_14;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.OCTOBER_5;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given.Asking;
import org.throughline.command.Rule;
import org.throughline.command.action.amendment.AmendAction;
import org.throughline.command.body.SuccessMeasureBody;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.OptionalTerm;
import org.throughline.events.action.Priority;
import org.throughline.events.action.SuccessMeasure;

/** Which amendments of what an action promises are accepted. It asks the police to contribute. */
class AmendmentTest extends Acting {

    static final ActionClosed CLOSED = new ActionClosed(
            ACTION,
            OCTOBER_5,
            meeting(SEMG, OCTOBER_5),
            null,
            ClosureReason.OVERTAKEN_BY_EVENTS,
            "the service has ended",
            null);

    AmendmentTest() {
        super(ASSIGNED);
    }

    @Test
    void only_what_differs_is_recorded() {
        records(
                decided(NOVEMBER_14)
                        .on(
                                ACTION,
                                d -> new AmendAction(
                                        "Train managers too",
                                        ASSIGNED.desiredOutcome(),
                                        new SuccessMeasureBody(
                                                "in order", "%", BigDecimal.TEN, new BigDecimal(80), null),
                                        null,
                                        Priority.MEDIUM,
                                        List.of(NUTH, NUTH),
                                        List.of(POLICE),
                                        null,
                                        "the audit",
                                        d.day(),
                                        d.authority(),
                                        d.source())),
                new ActionAmended(
                        ACTION,
                        NOVEMBER_14,
                        meeting(SEMG, NOVEMBER_14),
                        null,
                        "Train managers too",
                        null,
                        new SuccessMeasure("in order", "%", BigDecimal.TEN, new BigDecimal(80), null),
                        null,
                        null,
                        List.of(NUTH),
                        List.of(POLICE),
                        List.of(),
                        "the audit"));
    }

    @Test
    void what_is_said_already_is_not_amended() {
        refuses(
                reword(decided(NOVEMBER_14), ASSIGNED.statement()),
                Rule.AMENDMENT_CHANGES_SOMETHING,
                "the action says so already");
        refusesAfter(
                reworded(OCTOBER_5, SEMG, "Train managers too"),
                reword(decided(OCTOBER_20), "Train managers too"),
                Rule.AMENDMENT_CHANGES_SOMETHING);
    }

    @Test
    void a_committee_that_oversees_or_the_board_amends() {
        refuses(
                reword(decidedBy(CSC_SMT, NOVEMBER_14), "Train fewer"),
                Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES,
                "the action is overseen by semg, not by csc-smt");
        records(
                reword(decidedBy(BOARD, NOVEMBER_14), "Train managers too"),
                reworded(NOVEMBER_14, BOARD, "Train managers too"));
    }

    @Test
    void a_closed_action_is_not_amended() {
        refusesAfter(CLOSED, reword(decided(NOVEMBER_14), "Train fewer"), Rule.ACTION_IS_NOT_CLOSED);
    }

    @Test
    void nothing_is_amended_before_it_was_promised() {
        refuses(reword(decided(MAY_31), "Train fewer"), Rule.NOTHING_PRECEDES_THE_ASSIGNMENT);
        records(reword(decided(JUNE_1), "Train fewer"), reworded(JUNE_1, SEMG, "Train fewer"));
    }

    @Test
    void an_agency_is_added_that_is_not_there_and_removed_that_is() {
        refuses(
                contributors(List.of(POLICE), List.of()),
                Rule.CONTRIBUTOR_IS_ADDED_ONCE,
                "police is asked to contribute to the action already");
        refuses(
                contributors(List.of(CSC), List.of()),
                Rule.CONTRIBUTOR_IS_ADDED_ONCE,
                "csc is the lead agency of the action");
        refuses(
                contributors(List.of(), List.of(NUTH)),
                Rule.AGENCY_IS_ASKED_TO_CONTRIBUTE,
                "nuth is not asked to contribute to the action");
    }

    @Test
    void what_is_not_there_is_not_dropped() {
        refuses(
                drop(OptionalTerm.SUCCESS_MEASURE),
                Rule.DROPPED_TERM_IS_THERE,
                "the action has no success measure to drop");
        refuses(drop(OptionalTerm.CONTINGENCY), Rule.DROPPED_TERM_IS_THERE, "the action has no contingency to drop");
    }

    private static DecideOnAction reword(Asking decision, String statement) {
        return amend(decision, statement, null, null, null);
    }

    private static DecideOnAction contributors(List<AgencyId> added, List<AgencyId> removed) {
        return amend(decided(NOVEMBER_14), null, added, removed, null);
    }

    private static DecideOnAction drop(OptionalTerm term) {
        return amend(decided(NOVEMBER_14), null, null, null, List.of(term));
    }

    private static DecideOnAction amend(
            Asking decision,
            @Nullable String statement,
            @Nullable List<AgencyId> added,
            @Nullable List<AgencyId> removed,
            @Nullable List<OptionalTerm> dropped) {
        return decision.on(
                ACTION,
                d -> new AmendAction(
                        statement,
                        null,
                        null,
                        null,
                        null,
                        added,
                        removed,
                        dropped,
                        "the audit",
                        d.day(),
                        d.authority(),
                        d.source()));
    }

    private static ActionAmended reworded(LocalDate on, CommitteeId committee, String statement) {
        return new ActionAmended(
                ACTION,
                on,
                meeting(committee, on),
                null,
                statement,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                "the audit");
    }
}
