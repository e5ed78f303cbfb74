package org.throughline.command.action;

import static org.throughline.command.Rule.CORRECTED_EVENT_IS_OF_THIS_STORY;
import static org.throughline.command.Rule.CORRECTED_STORY_KEEPS_THE_RULES;
import static org.throughline.command.Rule.CORRECTION_SAYS_WHAT_IT_CORRECTS;
import static org.throughline.command.Rule.FIRST_EVENT_IS_NOT_RETRACTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.RuleViolated;
import org.throughline.command.action.ActionCommand.CorrectAction;
import org.throughline.events.Correction;
import org.throughline.events.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.clocks.Meaning;
import org.throughline.events.standing.Standing;

/**
 * Corrects the story of one action: finds what was recorded wrongly, and lets it be said rightly only if all that came after
 * could have come after that.
 */
record Corrections(List<Recorded<ActionEvent>> story, AtHand atHand) {

    /** The events that correct the story, to be recorded together. */
    List<ActionEvent> by(CorrectAction command) {
        var decision = command.decision();
        var meant = Meaning.of(story);
        var wrong = find(command.corrects(), meant);
        var right = restated(command.restated(), wrong, meant);
        stillKeepsTheRules(meant, wrong, right);
        var correction = new ActionEventCorrected(
                command.actionId(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                wrong.version(),
                command.whatWasWrong(),
                right == null ? null : story.size() + 1L);
        return right == null ? List.of(correction) : List.of(correction, right);
    }

    private Recorded<ActionEvent> find(long version, List<Recorded<ActionEvent>> meant) {
        long place = Meaning.placeOf(version, story);
        var wrong = meant.stream()
                .filter(recorded -> recorded.version() == place)
                .filter(recorded -> !(recorded.event() instanceof Correction))
                .findFirst();
        CORRECTED_EVENT_IS_OF_THIS_STORY.holdsIf(wrong.isPresent());
        return wrong.orElseThrow();
    }

    /** What should have been recorded in its place, as it would have been recorded then. */
    private @Nullable ActionEvent restated(
            @Nullable ActionCommand command, Recorded<ActionEvent> wrong, List<Recorded<ActionEvent>> meant) {
        if (command == null) {
            FIRST_EVENT_IS_NOT_RETRACTED.holdsIf(wrong.version() > 0);
            return null;
        }
        var before = meant.subList(0, meant.indexOf(wrong));
        var right = command.event(before.isEmpty() ? Standing.of(meant) : Standing.of(before), atHand);
        CORRECTION_SAYS_WHAT_IT_CORRECTS.holdsIf(
                right.getClass() == wrong.event().getClass());
        return right;
    }

    /** A rule that the restatement itself breaks is named; for what comes after it, one rule stands for all. */
    private void stillKeepsTheRules(
            List<Recorded<ActionEvent>> meant, Recorded<ActionEvent> wrong, @Nullable ActionEvent right) {
        var corrected = new ArrayList<Recorded<ActionEvent>>();
        for (var recorded : meant) {
            if (recorded != wrong) corrected.add(recorded);
            else if (right != null) corrected.add(new Recorded<>(right, recorded.version(), Instant.EPOCH));
        }
        var rules = new ActionRules(atHand);
        rules.allowAsFirst(corrected.getFirst().event());
        var standing = Standing.begun(corrected.getFirst());
        for (var recorded : corrected.subList(1, corrected.size())) {
            try {
                rules.allow(recorded.event(), standing);
            } catch (RuleViolated broken) {
                if (recorded.event() != right) throw new RuleViolated(CORRECTED_STORY_KEEPS_THE_RULES);
                throw broken;
            }
            standing = standing.then(recorded);
        }
    }
}
