package org.throughline.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.Recorded;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.Priority;
import org.throughline.events.drift.Course;
import org.throughline.events.hold.Hold;
import org.throughline.events.standing.SignOff;
import org.throughline.events.standing.Standing;
import org.throughline.query.clocks.Fold;
import org.throughline.query.platform.Searched;

/**
 * One action as it was so on some day. The live view and the auditor's replay are the same fold over the same events, so
 * they cannot disagree.
 *
 * @param words what it is looked for by: statement and outcome, without case and accents
 */
public record ActionView(Standing standing, String words) {

    /** How an action stands after each of its events; the assignment comes first. */
    public static final Fold<ActionEvent, ActionView> FOLD = new Fold<>() {

        @Override
        public ActionView begun(Recorded<ActionEvent> first) {
            var standing = Standing.begun(first);
            var promise = standing.promise();
            return new ActionView(standing, Searched.text(promise.statement(), promise.desiredOutcome()));
        }

        @Override
        public ActionView then(ActionView before, Recorded<ActionEvent> recorded) {
            return new ActionView(before.standing.then(recorded), before.words);
        }
    };

    /** The same action with the holds of its review, which hold it too. */
    ActionView heldWith(List<Hold> ofReview) {
        return ofReview.isEmpty() ? this : new ActionView(standing.heldWith(ofReview), words);
    }

    public ActionId action() {
        return standing.action();
    }

    public ReviewId review() {
        return action().reviewId();
    }

    public FindingId finding() {
        return action().findingId();
    }

    /** The finding it was agreed on, and the others it also answers. */
    public List<FindingId> answers() {
        return Stream.concat(Stream.of(finding()), standing.promise().alsoAnswers().stream())
                .toList();
    }

    public long version() {
        return standing.version();
    }

    public String statement() {
        return standing.promise().statement();
    }

    public String desiredOutcome() {
        return standing.promise().desiredOutcome();
    }

    public Priority priority() {
        return standing.promise().priority();
    }

    public LocalDate assignedOn() {
        return standing.promise().effectiveOn();
    }

    public Participant owner() {
        return standing.tenure().owner();
    }

    /** The lead agency and those contributing. */
    public List<AgencyId> agencies() {
        return standing.tenure().agencies();
    }

    public CommitteeId overseenBy() {
        return standing.oversight().current();
    }

    /** The sign-off in force; null while there is none. */
    public @Nullable SignOff signOff() {
        return standing.assurance().signOff();
    }

    /** Every sign-off there was, in force or not. */
    public List<SignOff> signOffs() {
        return standing.assurance().signOffs();
    }

    public Course course() {
        return standing.course();
    }
}
