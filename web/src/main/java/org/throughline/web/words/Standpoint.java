package org.throughline.web.words;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.throughline.query.bitemporal.AsOf;

/** The point on both clocks that the address of the page asks about. */
@Component
class Standpoint {

    private final ConversionService conversion;
    private final Clock clock;

    Standpoint(ConversionService mvcConversionService, Clock clock) {
        this.conversion = mvcConversionService;
        this.clock = clock;
    }

    /** Null for today and now, and where the address says it in a way that the API refuses. */
    @Nullable
    AsOf ofThePage() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page)) return null;
        var day = read(page.getRequest(), "asOf", LocalDate.class);
        var moment = read(page.getRequest(), "knownAt", Instant.class);
        return day == null && moment == null ? null : new AsOf(day == null ? LocalDate.now(clock) : day, moment);
    }

    private <T> @Nullable T read(HttpServletRequest page, String parameter, Class<T> type) {
        var given = page.getParameter(parameter);
        if (given == null || given.isBlank()) return null;
        try {
            return conversion.convert(given.strip(), type);
        } catch (ConversionException refused) {
            return null;
        }
    }
}
