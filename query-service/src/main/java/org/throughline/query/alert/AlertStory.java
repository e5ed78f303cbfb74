package org.throughline.query.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.DigestId;
import org.throughline.events.access.Role;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertEvent.OwnerReminded;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;
import org.throughline.query.action.Actions;
import org.throughline.query.action.ReviewsOfActions;
import org.throughline.query.action.Sentence;
import org.throughline.query.alert.ActionAlerts.Step;
import org.throughline.query.clocks.Standpoint;
import org.throughline.query.life.KnownEvent;

/** Reads the alerts about one action, and one digest, step by step. */
@Component
class AlertStory {

    private final Actions actions;
    private final Digests digests;
    private final ReviewsOfActions reviews;
    private final AskerResolver askers;

    AlertStory(Actions actions, Digests digests, ReviewsOfActions reviews, AskerResolver askers) {
        this.actions = actions;
        this.digests = digests;
        this.reviews = reviews;
        this.askers = askers;
    }

    Optional<ActionAlerts> of(ActionId action, Standpoint standpoint) {
        return actions.find(action, standpoint).map(view -> {
            var own = actions.life(action).orElseThrow().events().stream()
                    .filter(known -> isKnown(known, standpoint))
                    .filter(known -> isAboutTelling(known.event()))
                    .map(AlertStory::step);
            var told = digests.at(standpoint)
                    .filter(digest -> digest.standing().raised().lines().stream()
                            .anyMatch(line -> line.action().equals(action)))
                    .flatMap(digest -> steps(digest.id(), standpoint));
            return new ActionAlerts(
                    action,
                    FoundAlert.in(view).map(AlertRow::of).toList(),
                    Stream.concat(own, told)
                            .sorted(Comparator.comparing(Step::at))
                            .toList());
        });
    }

    DigestDetail of(DigestView view, Standpoint standpoint) {
        var steps = new ArrayList<DigestDetail.Step>();
        digests.life(view.id()).orElseThrow().events().stream()
                .filter(known -> isKnown(known, standpoint))
                .forEach(known -> steps.add(new DigestDetail.Step(
                        known.version(),
                        known.recordedAt(),
                        known.event().getClass().getSimpleName(),
                        DigestSentence.of(known.event()))));
        var raised = view.standing().raised();
        return new DigestDetail(
                DigestRow.of(view),
                raised.knownAt(),
                raised.policy(),
                view.standing().sha256(),
                digests.readable(raised.lines()),
                List.copyOf(steps));
    }

    boolean isRaised(DigestId digest) {
        return digests.find(digest, new Standpoint(LocalDate.MAX, null)).isPresent();
    }

    boolean mayRead(ActionId action) {
        return !reviews.keptFrom(askers.asker().role()).contains(action.reviewId());
    }

    private Stream<Step> steps(DigestId digest, Standpoint standpoint) {
        return digests.life(digest).orElseThrow().events().stream()
                .filter(known -> isKnown(known, standpoint))
                .map(known -> new Step(
                        known.recordedAt(),
                        known.event().getClass().getSimpleName(),
                        DigestSentence.of(known.event()),
                        recipient(digest),
                        digest,
                        known.asker()));
    }

    private static Step step(KnownEvent<ActionEvent> known) {
        var event = known.event();
        return new Step(
                known.recordedAt(),
                event.getClass().getSimpleName(),
                Sentence.of(event),
                switch (event) {
                    case AlertRaised e -> recipient(e.digest());
                    case OwnerReminded e -> recipient(e.digest());
                    case ActionEscalated e -> e.to().name();
                    default -> null;
                },
                switch (event) {
                    case AlertRaised e -> e.digest();
                    case OwnerReminded e -> e.digest();
                    default -> null;
                },
                known.asker());
    }

    private static String recipient(DigestId digest) {
        return switch (digest.reader()) {
            case LEAD -> Role.AGENCY_LEAD + " of " + digest.readerId();
            case OWNER -> "OWNER";
            case COMMITTEE -> "COMMITTEE " + digest.readerId();
        };
    }

    private static boolean isAboutTelling(ActionEvent event) {
        return switch (event) {
            case AlertEvent _, ActionEscalated _, EscalationAnswered _, MoreTimeRequested _, MoreTimeRefused _ -> true;
            default -> false;
        };
    }

    private static boolean isKnown(KnownEvent<? extends BoardEvent> known, Standpoint standpoint) {
        return !known.event().effectiveOn().isAfter(standpoint.asOf())
                && (standpoint.knownAt() == null || !known.recordedAt().isAfter(standpoint.knownAt()));
    }
}
