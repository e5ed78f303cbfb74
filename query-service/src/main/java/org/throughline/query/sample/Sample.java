package org.throughline.query.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.ReviewId;
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;

/**
 * A random sample.
 *
 * @param asOf and {@code knownAt}: the standpoint that the population is of. A question without a moment of knowing gets the
 *     present one, so that the same sample can be drawn later
 * @param method how it was drawn, for who draws it again with other means
 * @param population how many there are that the asker may read and the filters let through
 * @param drawnBefore how often the same filters were drawn before, so that a seed which was tried out is seen
 * @param populationDigest SHA-256 of their identifiers, sorted by character, each followed by a line feed
 */
public record Sample(
        LocalDate asOf,
        Instant knownAt,
        Of of,
        String seed,
        String method,
        String source,
        long population,
        String populationDigest,
        Before drawnBefore,
        List<Drawn> drawn)
        implements HasList {

    static final String METHOD =
            "The ticket of each is SHA-256 of the seed, a colon and its identifier. The smallest tickets are"
                    + " drawn: simple random sampling without replacement.";

    static final String SOURCE = "Ronald L. Rivest, Consistent Sampling with Replacement, 2018, arXiv:1808.10016";

    /**
     * What was drawn with the same filters in the 24 hours before, by everybody; the record of access has each draw with its seed.
     *
     * @param otherSeeds how many seeds but this one
     */
    public record Before(long times, int users, int otherSeeds) {}

    /** What can be drawn. */
    public enum Of {
        ACTIONS,
        FINDINGS,
        MEETINGS
    }

    /**
     * One that was drawn.
     *
     * @param place from 1; a larger sample with the same seed begins with the same ones
     * @param review null for a meeting
     * @param what its statement; the day of a meeting
     * @param status null for a meeting
     */
    public record Drawn(
            int place,
            String id,
            String ticket,
            @Nullable ReviewId review,
            String what,
            @Nullable AgencyId leadAgency,
            @Nullable String status) {}

    @Override
    public Page<Drawn> list() {
        return Page.whole(asOf, knownAt, drawn);
    }
}
