package org.throughline.platform.limits;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.platform.limits.FairPlaces.Entry;
import org.throughline.platform.problem.ProblemWriter;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.web.BodyTooSlow;
import org.throughline.platform.web.Uploads;

/**
 * Limits how many requests are in progress at once: apart for writing, reading, uploading and for requests without a login,
 * and for each user and address to a share of them.
 *
 * <p>A body is received, at a pace, before its request takes a place; an upload is too large for that and has places of its
 * own. A request over the limit waits for a moment and then gets 429 or 503 with Retry-After: a queue without an end would
 * make every client wait for answers it has given up on.
 */
@Component
@Order(SharesFilter.AFTER_SIGN_IN)
class SharesFilter extends OncePerRequestFilter {

    /** Spring Security's filters are at -100. */
    static final int AFTER_SIGN_IN = -90;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern EXPORT = Pattern.compile("(?:^|&)format=(?:csv|xlsx|ics)");
    private static final List<String> EXPORTED = List.of("text/csv", "spreadsheetml", "text/calendar");
    private static final int WAITING_MAX = 64;
    private static final int PERCENT = 100;

    private final FairPlaces arriving;
    private final FairPlaces writing;
    private final FairPlaces reading;
    private final FairPlaces uploading;
    private final FairPlaces exporting;
    private final FairPlaces anonymous;
    private final Pace bodyPace;
    private final Pace answerPace;
    private final ProblemWriter problems;

    SharesFilter(
            @Value("${throughline.bulkhead.arriving:256}") int arriving,
            @Value("${throughline.bulkhead.writing:64}") int writing,
            @Value("${throughline.bulkhead.reading:128}") int reading,
            @Value("${throughline.bulkhead.uploading:8}") int uploading,
            @Value("${throughline.bulkhead.exporting:8}") int exporting,
            @Value("${throughline.bulkhead.anonymous:32}") int anonymous,
            @Value("${throughline.bulkhead.user-percent:25}") int userPercent,
            @Value("${throughline.bulkhead.address-percent:50}") int addressPercent,
            @Value("${throughline.bulkhead.wait-max:1s}") Duration waitMax,
            @Value("${throughline.deadlines.body:10s}") Duration bodyMax,
            @Value("${throughline.deadlines.answer:20s}") Duration answerMax,
            @Value("${throughline.deadlines.rate:16KB}") DataSize rate,
            ProblemWriter problems,
            MeterRegistry meters) {
        var shares = new Shares(userPercent, addressPercent, waitMax, meters);
        this.arriving = shares.of("arriving", arriving);
        this.writing = shares.of("writing", writing);
        this.reading = shares.of("reading", reading);
        this.uploading = shares.of("uploading", uploading);
        this.exporting = shares.of("exporting", exporting);
        this.anonymous = shares.of("anonymous", anonymous);
        bodyPace = new Pace(bodyMax, rate.toBytes());
        answerPace = new Pace(answerMax, rate.toBytes());
        this.problems = problems;
    }

    /** Health and metrics have no limit for those who may see them: they are asked when the program is busy. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/")
                && Asking.of(request).signedIn();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asking = Asking.of(request);
        if (Uploads.is(request)) within(uploading, asking, paced(request), response, chain);
        else if (!hasBody(request)) within(placesFor(request, asking), asking, request, response, chain);
        else {
            var arrived = receive(asking, request, response);
            if (arrived != null) within(placesFor(request, asking), asking, arrived, response, chain);
        }
    }

    private FairPlaces placesFor(HttpServletRequest request, Asking asking) {
        if (!asking.signedIn()) return anonymous;
        if (!READING.contains(request.getMethod())) return writing;
        return isExport(request) ? exporting : reading;
    }

    /** A whole list as a file costs as much as a hundred other questions. */
    private static boolean isExport(HttpServletRequest request) {
        var query = request.getQueryString();
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestURI().endsWith(".ics")
                || (query != null && EXPORT.matcher(query).find())
                || (accepted != null && EXPORTED.stream().anyMatch(accepted::contains));
    }

    /** Null if the request has been answered. */
    private @Nullable ArrivedRequest receive(Asking asking, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!entered(arriving, asking, response)) return null;
        ArrivedRequest arrived;
        try {
            arrived = ArrivedRequest.receive(request, new PacedInput(request.getInputStream(), bodyPace));
        } finally {
            arriving.leave(asking);
        }
        if (!(arrived.failure() instanceof BodyTooSlow slow)) return arrived;
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.write(response, 408, "body-too-slow", String.valueOf(slow.getMessage()));
        return null;
    }

    private void within(
            FairPlaces places,
            Asking asking,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (!entered(places, asking, response)) return;
        var paced = new PacedResponse(response, answerPace);
        try {
            chain.doFilter(request, paced);
            paced.finish();
        } finally {
            places.leave(asking);
        }
        // An answer that ends early has to look so: the server closes the connection.
        if (paced.isCutOff()) throw new ClientAbortException("the client reads too slowly");
    }

    private boolean entered(FairPlaces places, Asking asking, HttpServletResponse response) throws IOException {
        return switch (places.enter(asking)) {
            case Entry.ENTERED -> true;
            case Entry.SHARE_IS_USED_UP -> {
                problems.write(
                        response,
                        Refused.tooMany(
                                "TOO_MANY_OF_YOURS",
                                "you have too many requests in progress; nothing was done, wait for answers",
                                1));
                yield false;
            }
            case Entry.ALL_ARE_TAKEN -> {
                problems.write(
                        response,
                        Refused.forNow(
                                "TOO_MANY_AT_ONCE", "too many requests at once; nothing was done, try again", 1));
                yield false;
            }
        };
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private HttpServletRequest paced(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            private @Nullable ServletInputStream body;

            @Override
            public ServletInputStream getInputStream() throws IOException {
                if (body == null) body = new PacedInput(super.getInputStream(), bodyPace);
                return body;
            }
        };
    }

    /** Makes places and their metrics. */
    private record Shares(int userPercent, int addressPercent, Duration waitMax, MeterRegistry meters) {

        FairPlaces of(String name, int places) {
            var fair = new FairPlaces(
                    places, part(places, userPercent), part(places, addressPercent), WAITING_MAX, waitMax);
            Gauge.builder("throughline.bulkhead.free", fair, FairPlaces::free)
                    .tag("bulkhead", name)
                    .register(meters);
            FunctionCounter.builder("throughline.bulkhead.refused", fair, FairPlaces::refused)
                    .tag("bulkhead", name)
                    .register(meters);
            return fair;
        }

        private static int part(int places, int percent) {
            return Math.max(1, places * percent / PERCENT);
        }
    }
}
