package org.throughline.query.theme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.impact.Strength;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.query.action.ActionView;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.finding.FindingRow;
import org.throughline.query.finding.FindingStatus;
import org.throughline.query.finding.Recurrence;
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;

/**
 * A theme across reviews and years: when it was raised, answered, signed off and raised again, with the evidence between.
 *
 * @param reviews how many raised it
 * @param raised how many findings are on it
 * @param repeating how many of them repeat an earlier one
 * @param findings the latest 50 of them, in the order they were raised
 * @param returns each time that one of these was raised again after it had been settled, in order
 * @param history every event on the theme
 */
public record ThemeDetail(
        LocalDate asOf,
        @Nullable Instant knownAt,
        ThemeId theme,
        String name,
        long reviews,
        long raised,
        long repeating,
        List<OnTheme> findings,
        List<Return> returns,
        Page<Step> history)
        implements HasList {

    private static final int LATEST_MAX = 50;

    static List<AnsweredFinding> latest(List<AnsweredFinding> inOrder) {
        return inOrder.subList(Math.max(0, inOrder.size() - LATEST_MAX), inOrder.size());
    }

    @Override
    public Page<Step> list() {
        return history;
    }

    /** A finding on the theme, with the actions that answered it. */
    public record OnTheme(
            FindingId finding,
            ReviewId review,
            LocalDate raisedOn,
            @Nullable DayBasis raisedOnRestsOn,
            String statement,
            FindingStatus status,
            List<FindingId> repeats,
            List<Answer> answers) {

        static OnTheme of(AnsweredFinding finding, FindingRow row) {
            return new OnTheme(
                    finding.id(),
                    finding.review(),
                    finding.raisedOn(),
                    row.raisedOnRestsOn(),
                    row.statement(),
                    row.status(),
                    row.recurrenceOf().stream().map(Recurrence::earlier).toList(),
                    finding.actions().stream().map(Answer::of).toList());
        }
    }

    /**
     * An action that answered a finding.
     *
     * @param signedOffOn every day on which it was signed off, in force or not
     * @param strength of its best evidence of practice or outcome
     */
    public record Answer(
            ActionId action,
            String statement,
            AgencyId leadAgency,
            ActionStatus status,
            LocalDate agreedOn,
            List<LocalDate> signedOffOn,
            Strength strength,
            boolean improved) {

        static Answer of(ActionView action) {
            return new Answer(
                    action.action(),
                    action.statement(),
                    action.leadAgency(),
                    action.state().status(),
                    action.assignedOn(),
                    action.signOffs().stream().map(signOff -> signOff.on()).toList(),
                    action.shown().best().strength(),
                    action.shown().improved());
        }
    }

    /**
     * A finding that repeats an earlier one.
     *
     * @param settledOn the last sign-off of the earlier one's actions before it recurred; null if there was none and the two
     *     are linked
     * @param daysSettled from then until it was raised again
     * @param evidenceBetween measurements of the earlier one's actions in between, in order
     */
    public record Return(
            FindingId finding,
            LocalDate raisedOn,
            FindingId earlier,
            LocalDate earlierRaisedOn,
            @Nullable LocalDate settledOn,
            @Nullable Long daysSettled,
            long signedOffBefore,
            @Nullable String why,
            List<Step> evidenceBetween) {}

    /**
     * One event on the theme.
     *
     * @param dayRestsOn null for a day that this board has given
     */
    public record Step(
            LocalDate on, @Nullable DayBasis dayRestsOn, What what, ReviewId review, String id, String sentence) {}

    /** Kinds of events, in their order within one day. */
    public enum What {
        RAISED,
        RAISED_AGAIN,
        AGREED,
        COMPLETED,
        SIGNED_OFF,
        MEASURED,
        CHECKED,
        SIGN_OFF_ENDED
    }
}
