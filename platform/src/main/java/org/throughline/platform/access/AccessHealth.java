package org.throughline.platform.access;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.throughline.platform.health.Attention;

/** Warns while records of access wait to be stored, before reads are refused for it. */
@Component("accessRecordsHealthIndicator")
class AccessHealth implements HealthIndicator {

    /** The share of the places in which a database that is slow for a moment keeps none waiting. */
    private static final double MANY = 0.1;

    private final AccessRecordsInPostgres records;
    private final AccessSettings settings;

    AccessHealth(AccessRecordsInPostgres records, AccessSettings settings) {
        this.records = records;
        this.settings = settings;
    }

    @Override
    public Health health() {
        int waiting = records.waiting();
        var health = Health.up().withDetail("waiting", waiting).withDetail("waitingMax", settings.waiting());
        if (waiting > MANY * settings.waiting())
            new Attention(
                            "%,d records of access wait to be stored. At %,d, reads that must be recorded are refused."
                                    .formatted(waiting, settings.waiting()),
                            "Look whether PostgreSQL answers and its disk has room.")
                    .to(health.status(Attention.WARNING));
        return health.build();
    }
}
