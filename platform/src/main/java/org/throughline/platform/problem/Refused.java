package org.throughline.platform.problem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** A well-formed request is refused. The problem type is a name that a client can act on. */
public final class Refused extends RuntimeException {

    private static final String STORE_IS_UNAVAILABLE = "STORE_IS_UNAVAILABLE";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final HttpStatus status;
    private final String rule;
    private final int retryAfterSeconds;
    private final transient Map<String, Object> properties;

    private Refused(HttpStatus status, String rule, String reason, int retryAfterSeconds) {
        this(status, rule, reason, retryAfterSeconds, Map.of());
    }

    private Refused(
            HttpStatus status, String rule, String reason, int retryAfterSeconds, Map<String, Object> properties) {
        super(reason, null, false, false);
        this.status = status;
        this.rule = rule;
        this.retryAfterSeconds = retryAfterSeconds;
        this.properties = properties;
    }

    public static Refused conflict(String rule, String reason) {
        return new Refused(HttpStatus.CONFLICT, rule, reason, 0);
    }

    /** The user may send such requests, but not this one. */
    public static Refused forbidden(String rule, String reason) {
        return new Refused(HttpStatus.FORBIDDEN, rule, reason, 0);
    }

    public static Refused unknown() {
        return new Refused(HttpStatus.NOT_FOUND, "UNKNOWN", "nothing is known under this id", 0);
    }

    /**
     * It is known now, but not at the moment or on the day asked about.
     *
     * @param since the name of the property that says from when on
     */
    public static Refused notYet(String rule, String reason, String since, Object from) {
        return new Refused(HttpStatus.NOT_FOUND, rule, reason, 0, Map.of(since, from));
    }

    public static Refused unsupported(String rule, String reason) {
        return new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, rule, reason, 0);
    }

    /** What is asked for was erased. */
    public static Refused gone(String rule, String reason) {
        return new Refused(HttpStatus.GONE, rule, reason, 0);
    }

    public static Refused forNow(String rule, String reason, int retryAfterSeconds) {
        return new Refused(HttpStatus.SERVICE_UNAVAILABLE, rule, reason, retryAfterSeconds);
    }

    /** The asker did too much; others are answered. */
    public static Refused tooMany(String rule, String reason, int retryAfterSeconds) {
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, rule, reason, retryAfterSeconds);
    }

    /** There is no room to store what is sent. */
    public static Refused noRoom(String rule, String reason, int retryAfterSeconds) {
        return new Refused(HttpStatus.INSUFFICIENT_STORAGE, rule, reason, retryAfterSeconds);
    }

    /** The disk of the log is full; nothing was recorded. */
    public static Refused storeIsFull() {
        return forNow(
                "STORE_IS_FULL",
                "the disk of the database is full; nothing was recorded. Questions go on. Tell your operator",
                60);
    }

    /**
     * A store cannot be reached. The answer to a decision also says that nothing was recorded.
     *
     * @param method of the request
     */
    public static Refused storeIsUnavailable(String method) {
        return forNow(
                STORE_IS_UNAVAILABLE,
                READING.contains(method)
                        ? "the store cannot be reached"
                        : "the store cannot be reached; nothing was recorded",
                2);
    }

    /** No process takes decisions just now; nothing was recorded. */
    public static Refused decisionsAreUnavailable() {
        return forNow(STORE_IS_UNAVAILABLE, "no service takes decisions at the moment; nothing was recorded", 2);
    }

    /** The connection to the log was lost during the commit; the decision may or may not be recorded. */
    public static Refused outcomeIsUnknown() {
        return forNow(
                "OUTCOME_IS_UNKNOWN",
                "the connection was lost while the decision was being recorded, so it may or may not be recorded; look"
                        + " before you record it again, or send it again with the same Idempotency-Key",
                2);
    }

    /** A request with several decisions ended in the middle, and the decision after those recorded may be recorded too. */
    public static Refused interruptedAfter(int recorded) {
        return forNow(
                "OUTCOME_IS_UNKNOWN",
                "the request was interrupted after " + recorded
                        + " of its decisions were recorded, and the next may or may"
                        + " not be; look before you record them again, or send the request again with the same Idempotency-Key",
                2);
    }

    /** Whether sending the request again later can help. */
    public boolean isForNow() {
        return retryAfterSeconds > 0;
    }

    /** Status, name, seconds and reason as lines, without properties, which only answers to questions have. */
    public List<String> asData() {
        return List.of(
                Integer.toString(status.value()),
                rule,
                Integer.toString(retryAfterSeconds),
                String.valueOf(getMessage()));
    }

    public static Refused ofData(List<String> lines) {
        return new Refused(
                HttpStatus.valueOf(Integer.parseInt(lines.getFirst())),
                lines.get(1),
                lines.get(3),
                Integer.parseInt(lines.get(2)));
    }

    HttpStatus status() {
        return status;
    }

    String rule() {
        return rule;
    }

    /** What a program reads of the reason. */
    Map<String, Object> properties() {
        return properties;
    }

    /** 0 if sending the request again does not help. */
    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
