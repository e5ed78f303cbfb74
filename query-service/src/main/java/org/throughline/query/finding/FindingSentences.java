package org.throughline.query.finding;

import static org.throughline.query.history.Phrases.correction;
import static org.throughline.query.history.Phrases.ratification;
import static org.throughline.query.history.Phrases.where;
import static org.throughline.query.history.Phrases.words;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.throughline.domain.review.FindingState.FindingAmendment;
import org.throughline.events.FindingId;
import org.throughline.events.finding.FindingAnswerEvent;
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingAnswerEvent.FindingImpactConfirmed;
import org.throughline.events.finding.FindingAnswerEvent.FindingLinked;
import org.throughline.events.finding.FindingAnswerEvent.FindingTakenUp;
import org.throughline.events.finding.FindingDisputeEvent;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputeResolved;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputed;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingAmended;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingRatificationEvent;

/** A sentence for each event of a finding, as a minute would put it. */
public final class FindingSentences {

    private FindingSentences() {}

    public static String of(FindingEvent event) {
        return switch (event) {
            case FindingRaised e -> "Raised as %s on %s: %s".formatted(words(e.kind()), e.theme(), e.statement());
            case FindingAmended e -> of(e) + where(e.authority());
            case ActionAgreed e -> "Action %s agreed%s".formatted(e.actionId(), where(e.authority()));
            case FindingEventCorrected e -> correction(e);
            case FindingAnswerEvent e -> of(e) + where(e.authority());
            case FindingDisputeEvent e -> of(e) + where(e.authority());
            case FindingRatificationEvent e -> ratification(e) + where(e.authority());
        };
    }

    /** What it changed, before and after. */
    static String of(FindingAmendment amendment) {
        var before = amendment.before();
        var after = amendment.after();
        var said = new ArrayList<String>();
        if (before.kind() != after.kind()) said.add(changed("kind", words(before.kind()), words(after.kind())));
        if (!before.theme().equals(after.theme()))
            said.add(changed("theme", before.theme().value(), after.theme().value()));
        if (!before.statement().equals(after.statement()))
            said.add(changed("statement", before.statement(), after.statement()));
        return "Amended: %s%s. Reason: %s%s"
                .formatted(
                        String.join("; ", said),
                        amendment.narrows() ? ". It no longer asks for anything" : "",
                        amendment.reason(),
                        where(amendment.authority()));
    }

    private static String changed(String what, String before, String after) {
        return "%s was \"%s\", is \"%s\"".formatted(what, before, after);
    }

    private static String of(FindingAmended event) {
        var said = new ArrayList<String>();
        if (event.kind() != null) said.add("kind is now \"%s\"".formatted(words(event.kind())));
        if (event.theme() != null) said.add("theme is now \"%s\"".formatted(event.theme()));
        if (event.statement() != null) said.add("statement is now \"%s\"".formatted(event.statement()));
        return "Amended: %s. Reason: %s".formatted(String.join("; ", said), event.reason());
    }

    private static String of(FindingAnswerEvent event) {
        return switch (event) {
            case FindingDeclined e -> "Declined: %s".formatted(e.reason());
            case FindingTakenUp e -> "Taken up again: %s".formatted(e.reason());
            case FindingImpactConfirmed e -> "Impact confirmed: %s".formatted(e.basis());
            case FindingLinked e ->
                "Linked to the earlier %s: %s"
                        .formatted(
                                e.earlier().stream().map(FindingId::value).collect(Collectors.joining(", ")), e.why());
        };
    }

    private static String of(FindingDisputeEvent event) {
        return switch (event) {
            case FindingDisputed e ->
                "Disputed. %s"
                        .formatted(e.positions().stream()
                                .map(position -> position.agency() + ": " + position.position())
                                .collect(Collectors.joining("; ")));
            case FindingDisputeResolved e -> "Dispute resolved, %s: %s".formatted(words(e.outcome()), e.resolution());
        };
    }
}
