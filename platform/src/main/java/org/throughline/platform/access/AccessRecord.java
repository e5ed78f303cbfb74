package org.throughline.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line of the record of access. It holds no name of a person, no password and no text that a user typed,
 * but the seed of a random sample.
 *
 * @param login who did it; null for the program itself and for an unknown login
 * @param operation the method and the pattern of the path, such as {@code GET /api/actions/{action}}
 * @param thing the identifier of what was read or changed: of a review, an action, a file, an account
 * @param detail what else an auditor needs, such as the filters of an export
 * @param address the network of the client, see {@link Network}
 * @param times how many equal acts the record stands for, at least 1
 * @param rows how many rows an export had
 */
public record AccessRecord(
        AccessKind kind,
        @Nullable String login,
        String operation,
        @Nullable String thing,
        @Nullable String detail,
        @Nullable String address,
        Outcome outcome,
        int times,
        @Nullable Long rows) {

    /** Names are stored; do not rename them. */
    public enum Outcome {
        DONE,
        /** Recorded before it was done; what came of it is in the log or in the program's own log. */
        REQUESTED,
        REFUSED,
        FAILED
    }

    /** An act of the signed-in user in the current request. Outside a request it is an act of the program. */
    public static AccessRecord of(AccessKind kind) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current))
            return byProgram(kind, "program");
        var request = current.getRequest();
        return new AccessRecord(
                kind,
                signedIn(),
                operation(request),
                null,
                null,
                Network.of(request.getRemoteAddr()),
                Outcome.DONE,
                1,
                null);
    }

    /**
     * @param operation names the task, such as {@code program: retention}
     */
    public static AccessRecord byProgram(AccessKind kind, String operation) {
        return new AccessRecord(kind, null, operation, null, null, null, Outcome.DONE, 1, null);
    }

    public AccessRecord about(@Nullable String identifier) {
        return new AccessRecord(kind, login, operation, identifier, detail, address, outcome, times, rows);
    }

    /**
     * @param what never a name or a text that a user typed
     */
    public AccessRecord saying(@Nullable String what) {
        return new AccessRecord(kind, login, operation, thing, what, address, outcome, times, rows);
    }

    public AccessRecord ending(Outcome how) {
        return new AccessRecord(kind, login, operation, thing, detail, address, how, times, rows);
    }

    public AccessRecord withRows(long number) {
        return new AccessRecord(kind, login, operation, thing, detail, address, outcome, times, number);
    }

    /**
     * @param network as {@link Network} gives it
     */
    public AccessRecord by(@Nullable String user, @Nullable String network) {
        return new AccessRecord(kind, user, operation, thing, detail, network, outcome, times, rows);
    }

    public AccessRecord times(int number) {
        return new AccessRecord(kind, login, operation, thing, detail, address, outcome, number, rows);
    }

    private static @Nullable String signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof UserDetails user
                ? user.getUsername()
                : null;
    }

    /** The pattern and not the path, because a path may hold what a user typed. */
    private static String operation(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "request" : request.getMethod() + " " + pattern;
    }
}
