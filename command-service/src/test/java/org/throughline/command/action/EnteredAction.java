package org.throughline.command.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.command.CorrectableStream;
import org.throughline.command.CorrectableStream.Restatement;
import org.throughline.command.DecisionContext;
import org.throughline.command.Given;
import org.throughline.command.RuleViolated;
import org.throughline.domain.Corrections;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.events.CorrectionReason;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;

/** An action whose events are entered one by one, each judged as the aggregate judges it, without a log. */
final class EnteredAction {

    private static final Pattern VERSION = Pattern.compile("version=(\\d+)");

    private final DecisionContext context = Given.context();
    private final CorrectableStream<ActionEvent, ActionState> stream =
            new CorrectableStream<>(ActionState::of, ActionState::then);

    EnteredAction(ActionEvent first) {
        record(first);
    }

    /** Enters a decision; returns how it was refused, or null. */
    @Nullable
    RuleViolated enter(ActionEvent event) {
        try {
            record(stream.decided(event.effectiveOn(), _ -> event, this::check).event());
            return null;
        } catch (RuleViolated refused) {
            return refused;
        }
    }

    /** Restates the event of a version, or takes it back; returns how that was refused, or null. */
    @Nullable
    RuleViolated correct(long version, @Nullable ActionEvent right) {
        try {
            var restatement = right == null
                    ? null
                    : new Restatement<ActionEvent, ActionState>(right.effectiveOn(), (_, _) -> right);
            var corrected = stream.corrected(version, restatement, this::check);
            corrected
                    .events(new ActionEventCorrected(
                            right == null ? stream.latest().action() : right.actionId(),
                            Given.TODAY,
                            null,
                            null,
                            corrected.wrong().version(),
                            CorrectionReason.values()[0],
                            "wrong",
                            corrected.restatedBy()))
                    .toList()
                    .forEach(this::record);
            return null;
        } catch (RuleViolated refused) {
            return refused;
        }
    }

    void record(ActionEvent event) {
        stream.on(event, Instant.EPOCH, ActionRules.isOfTheProgram(event));
    }

    void check(ActionEvent event, ActionState then) {
        ActionRules.check(event, then, context);
    }

    long lastVersion() {
        return stream.recorded().size() - 1L;
    }

    /** What is meant, in effective order, without the corrections themselves. */
    List<Recorded<ActionEvent>> timeline() {
        return Timeline.inOrder(Corrections.of(stream.recorded())).stream()
                .filter(recorded -> !(recorded.event() instanceof ActionEventCorrected))
                .toList();
    }

    /** The state that decides on a day. */
    ActionState deciding(LocalDate day) {
        return stream.stateOn(day);
    }

    /** The state that is shown on a day: folded event by event, as views fold. */
    ActionState shown(LocalDate day) {
        var events = Timeline.effectiveBy(stream.recorded(), day, null);
        var state = ActionState.begun(events.getFirst());
        for (var later : events.subList(1, events.size())) state = state.then(later);
        return state;
    }

    /** A state in words, with each event named by its place in effective order in place of its version. */
    String comparable(ActionState state) {
        var places = new HashMap<Long, Integer>();
        for (var recorded : timeline()) places.put(recorded.version(), places.size());
        return comparable(state, places);
    }

    private static String comparable(ActionState state, Map<Long, Integer> places) {
        var own = "ActionState[version=%d".formatted(state.version());
        var text = state.toString().replace(own, "ActionState[");
        return VERSION.matcher(text)
                .replaceAll(found -> "place " + Objects.requireNonNull(places.get(Long.valueOf(found.group(1)))));
    }
}
