package org.throughline.query.list;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.throughline.board.export.Columns;
import org.throughline.board.export.FormatNegotiation;
import org.throughline.platform.clock.ClockGuard;
import org.throughline.platform.problem.InvalidField;
import org.throughline.query.bitemporal.AsOf;

/** Reads requests for lists, and refuses invalid ones. */
@Component
public class ListReader {

    private final AsOfReader asOfs;
    private final ClockGuard clock;
    private final HttpServletRequest current;

    ListReader(AsOfReader asOfs, ClockGuard clock, HttpServletRequest current) {
        this.asOfs = asOfs;
        this.clock = clock;
        this.current = current;
    }

    /**
     * Opens a list.
     *
     * @param question what the list is about, a record whose text says all of it
     */
    public Listing open(ListRequest request, Object question) {
        if (FormatNegotiation.of(current).isExport()) return whole(request, question);
        int size = Listing.size(request.size());
        if (request.cursor() == null) return first(request, question, Listing.page(request.page()), size);
        if (request.page() != null) throw new InvalidField("page", "is given together with a cursor");
        var cursor = Cursor.read(request.cursor());
        if (!cursor.continues(question, request, size))
            throw new InvalidField(
                    "cursor", "belongs to another question; ask the same one, with the same size and sort");
        if (cursor.knownAt().isAfter(clock.recordedNow())) throw new InvalidField("cursor", "is not from an answer");
        return new Listing(
                new AsOf(asOfs.day(cursor.asOf()), cursor.knownAt()),
                request.sort(),
                cursor.page(),
                size,
                question,
                cursor.knownAt(),
                cursor.total(),
                columns());
    }

    /** An export is the whole list, so a page, a size or a cursor is refused. */
    private Listing whole(ListRequest request, Object question) {
        if (request.page() != null) throw new InvalidField("page", "cannot be given for an export");
        if (request.size() != null) throw new InvalidField("size", "cannot be given for an export");
        if (request.cursor() != null) throw new InvalidField("cursor", "cannot be given for an export");
        return first(request, question, 0, Listing.WHOLE_MAX);
    }

    private Listing first(ListRequest request, Object question, int page, int size) {
        return new Listing(
                asOfs.standpoint(request.asOf(), request.knownAt()),
                request.sort(),
                page,
                size,
                question,
                clock.recordedNow(),
                null,
                columns());
    }

    /** Those of the rows that the current request is answered with. */
    private Columns columns() {
        return current.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                ? Columns.of(method.getMethod().getGenericReturnType())
                : Columns.of(Object.class);
    }
}
