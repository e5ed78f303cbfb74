package org.throughline.query.alert;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.throughline.domain.alert.DigestState;
import org.throughline.domain.alert.DigestState.State;
import org.throughline.platform.health.Attention;
import org.throughline.query.bitemporal.AsOf;

/**
 * The readers whose last digest did not reach them, by reason. As the health component {@code digests} it warns and is no
 * part of readiness: the program works, and a person has to act.
 */
@Component("digestsHealthIndicator")
class UnreachedReaders implements HealthIndicator {

    static final String BOUNCED = "BOUNCED";

    private final DigestsView digests;

    UnreachedReaders(DigestsView digests) {
        this.digests = digests;
    }

    /** How many readers, by the failure of their last digest, or because it bounced. */
    Map<String, Long> byReason() {
        var latest = digests.states()
                .at(new AsOf(LocalDate.MAX, null))
                .map(DigestView::state)
                .collect(Collectors.toMap(
                        UnreachedReaders::reader,
                        digest -> digest,
                        BinaryOperator.maxBy(Comparator.comparing(DigestState::raisedAt))));
        return latest.values().stream()
                .filter(digest -> digest.state() == State.PARKED || digest.state() == State.BOUNCED)
                .collect(Collectors.groupingBy(UnreachedReaders::reason, Collectors.counting()));
    }

    @Override
    public Health health() {
        Map<String, Long> unreached;
        try {
            unreached = byReason();
        } catch (RuntimeException unknown) {
            return Health.unknown().build();
        }
        if (unreached.isEmpty()) return Health.up().build();
        long readers = unreached.values().stream().mapToLong(Long::longValue).sum();
        return new Attention(
                        "The last digest of %d %s did not arrive."
                                .formatted(readers, readers == 1 ? "reader" : "readers"),
                        "See which and why with GET /api/alerts/digests?state=PARKED and ?state=BOUNCED, put the address or the"
                                + " mail server right, and retry the digest.")
                .to(Health.status(Attention.WARNING).withDetails(unreached))
                .build();
    }

    private static String reader(DigestState digest) {
        var id = digest.raised().digestId();
        return id.reader() + ":" + id.readerId();
    }

    private static String reason(DigestState digest) {
        return digest.state() == State.BOUNCED
                ? BOUNCED
                : Objects.requireNonNull(digest.failure()).name();
    }
}
