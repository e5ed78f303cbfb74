package org.throughline.query.platform;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.throughline.platform.web.InvalidField;
import org.throughline.query.clocks.Standpoint;

/** Takes requests for lists apart, and refuses what cannot be answered. */
@Component
public class Lists {

    private final AsOf asOfs;
    private final Clock clock;

    Lists(AsOf asOfs, Clock clock) {
        this.asOfs = asOfs;
        this.clock = clock;
    }

    /**
     * Opens a list.
     *
     * @param question what the list is about, a record whose text says all of it
     */
    public Listing open(ListRequest request, Object question) {
        int size = Listing.size(request.size());
        if (request.cursor() == null)
            return new Listing(
                    asOfs.standpoint(request.asOf(), request.knownAt()),
                    request.sort(),
                    Listing.page(request.page()),
                    size,
                    question,
                    clock.instant());
        if (request.page() != null) throw new InvalidField("page", "is given together with a cursor");
        var cursor = Cursor.read(request.cursor());
        if (!cursor.continues(question, request, size))
            throw new InvalidField(
                    "cursor", "belongs to another question; ask the same one, with the same size and sort");
        if (cursor.knownAt().isAfter(clock.instant())) throw new InvalidField("cursor", "is not one that was given");
        return new Listing(
                new Standpoint(asOfs.day(cursor.asOf()), cursor.knownAt()),
                request.sort(),
                cursor.page(),
                size,
                question,
                cursor.knownAt());
    }
}
