package org.throughline.query.sample;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.query.sample.Sample.Before;

/**
 * Every draw, in the record of access. Who tries seeds until a sample pleases leaves the others there, and each answer says how
 * often the same was drawn.
 */
@Component
class Draws {

    private static final Duration LOOKED_BACK = Duration.ofHours(24);

    private static final String SEED = "; seed=";

    private static final String OF_THE_SAME_FILTERS = """
            select coalesce(sum(times), 0) as times,
                   count(distinct login) as users,
                   count(distinct split_part(detail, ?, 2)) filter (where split_part(detail, ?, 2) <> ?) as other_seeds
            from access_record
            where kind = 'SAMPLE_DRAWN' and recorded_at > ? and starts_with(detail, ?)""";

    private final JdbcClient jdbc;
    private final AccessRecords records;
    private final Clock clock;

    Draws(JdbcClient jdbc, AccessRecords records, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Records a draw before it is answered.
     *
     * @return what was drawn with the same filters before it, whatever the standpoint and the size
     */
    Before record(SampleFilter filter) {
        var before = before(filter);
        records.add(AccessRecord.of(AccessKind.SAMPLE_DRAWN)
                .saying(population(filter) + "; size=" + filter.drawn() + SEED + filter.seed()));
        return before;
    }

    private Before before(SampleFilter filter) {
        return jdbc.sql(OF_THE_SAME_FILTERS)
                .params(
                        SEED,
                        SEED,
                        filter.seed(),
                        Timestamp.from(clock.instant().minus(LOOKED_BACK)),
                        population(filter) + ";")
                .query((row, _) -> new Before(row.getLong("times"), row.getInt("users"), row.getInt("other_seeds")))
                .single();
    }

    /** "of=ACTIONS, review=scr-child-j". */
    private static String population(SampleFilter filter) {
        return Stream.of(
                        named("of", filter.what()),
                        named(
                                "review",
                                filter.review() == null ? null : filter.review().value()),
                        named(
                                "leadAgency",
                                filter.leadAgency() == null
                                        ? null
                                        : filter.leadAgency().value()),
                        named(
                                "committee",
                                filter.committee() == null
                                        ? null
                                        : filter.committee().value()),
                        named("status", filter.status()),
                        named("number", filter.number()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String named(String name, @Nullable Object value) {
        return value == null ? null : name + "=" + value;
    }
}
