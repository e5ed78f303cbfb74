package org.throughline.command.possible;

import static java.util.Map.entry;
import static org.throughline.command.possible.Trial.WORDS;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.throughline.command.finding.AmendFinding;
import org.throughline.command.finding.AssignAction;
import org.throughline.command.finding.ConfirmFindingImpact;
import org.throughline.command.finding.DeclineFinding;
import org.throughline.command.finding.DisputeFinding;
import org.throughline.command.finding.FindingCommand;
import org.throughline.command.finding.LinkFinding;
import org.throughline.command.finding.ResolveFindingDispute;
import org.throughline.command.finding.TakeUpFinding;
import org.throughline.command.ratification.RatifyChairsAction;
import org.throughline.domain.review.FindingState;
import org.throughline.events.DisputeOutcome;
import org.throughline.events.RatificationOutcome;

/** For every decision on a finding the body that fits its state, if any body does. */
record TrialsOnFindings(Trial with, FindingState now) {

    /** By the last part of their path. */
    static final Map<String, Function<TrialsOnFindings, FindingCommand>> ALL = Map.ofEntries(
            entry(AssignAction.PATH, TrialsOnFindings::assignment),
            entry(ConfirmFindingImpact.PATH, trial -> new ConfirmFindingImpact(WORDS, null, trial.with.board(), null)),
            entry(DeclineFinding.PATH, trial -> new DeclineFinding(WORDS, null, trial.with.board(), null)),
            entry(TakeUpFinding.PATH, trial -> new TakeUpFinding(WORDS, null, trial.with.board(), null)),
            entry(
                    AmendFinding.PATH,
                    trial -> new AmendFinding(null, null, WORDS, WORDS, null, trial.with.board(), null)),
            entry(LinkFinding.PATH, trial -> new LinkFinding(List.of(), WORDS, null, trial.with.board(), null)),
            entry(DisputeFinding.PATH, TrialsOnFindings::dispute),
            entry(
                    ResolveFindingDispute.PATH,
                    trial -> new ResolveFindingDispute(DisputeOutcome.UPHELD, WORDS, null, trial.with.board(), null)),
            entry(RatifyChairsAction.PATH, TrialsOnFindings::ratification));

    private FindingCommand assignment() {
        return new AssignAction(
                WORDS,
                WORDS,
                null,
                null,
                null,
                with.somebodyOf(with.anyAgency()),
                null,
                null,
                null,
                with.board().committee(),
                with.after(null),
                null,
                null,
                null,
                null,
                with.board(),
                null);
    }

    private FindingCommand dispute() {
        return new DisputeFinding(with.positionOf(with.anyAgency()), null, with.minute(), null);
    }

    private FindingCommand ratification() {
        return new RatifyChairsAction(
                Trial.toBeRatified(now.chairsActions()), RatificationOutcome.RATIFIED, null, null, with.board(), null);
    }
}
