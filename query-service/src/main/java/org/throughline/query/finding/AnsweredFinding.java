package org.throughline.query.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.SignOff;
import org.throughline.domain.review.FindingState;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.query.action.ActionView;

/** A finding as it was on a day, with every action that answered it by then. */
public record AnsweredFinding(FindingView view, List<ActionView> actions) {

    public static final Comparator<AnsweredFinding> AS_RAISED = Comparator.comparing(AnsweredFinding::raisedOn)
            .thenComparing(finding -> finding.id().value());

    public FindingState finding() {
        return view.state();
    }

    public FindingId id() {
        return view.finding();
    }

    public ReviewId review() {
        return view.review();
    }

    public ThemeId theme() {
        return view.theme();
    }

    public LocalDate raisedOn() {
        return finding().raised().effectiveOn();
    }

    public FindingStatus status() {
        return FindingStatus.of(finding(), actions);
    }

    /** Since when its impact is shown and waits for a committee to confirm it; null unless it does. */
    public @Nullable LocalDate impactToBeConfirmedSince() {
        return FindingStatus.toBeConfirmedSince(finding(), actions);
    }

    /** The earlier findings to which it is linked. */
    Stream<FindingId> linked() {
        return finding().links().stream().flatMap(link -> link.earlier().stream());
    }

    /** Good practice neither recurs nor is repeated. */
    public boolean asksForSomething() {
        return finding().stated().asksForSomething();
    }

    /** Its actions whose sign-off was in force before a day. */
    public Stream<ActionId> signedOffActionsBefore(LocalDate day) {
        return actions.stream()
                .filter(action -> wasSignedOffBefore(action, day))
                .map(ActionView::action);
    }

    public long signedOffBefore(LocalDate day) {
        long signedOff = 0;
        for (var action : actions) if (wasSignedOffBefore(action, day)) signedOff++;
        return signedOff;
    }

    private static boolean wasSignedOffBefore(ActionView action, LocalDate day) {
        for (var signOff : action.signOffs()) if (wasInForceBefore(signOff, day)) return true;
        return false;
    }

    private static boolean wasInForceBefore(SignOff signOff, LocalDate day) {
        return signOff.on().isBefore(day)
                && (signOff.endedOn() == null || !signOff.endedOn().isBefore(day));
    }
}
