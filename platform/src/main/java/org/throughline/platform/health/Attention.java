package org.throughline.platform.health;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * What a health check says when a person has to act.
 *
 * @param problem what is wrong, as a sentence without names of people
 * @param remedy what to do, as a sentence
 */
public record Attention(String problem, String remedy) {

    /** The program works, and a person should act. No part of readiness. */
    public static final Status WARNING = new Status("WARNING");

    private static final String PROBLEM = "problem";
    private static final String REMEDY = "remedy";

    /** Adds both sentences to the details. */
    public Health.Builder to(Health.Builder health) {
        return health.withDetail(PROBLEM, problem).withDetail(REMEDY, remedy);
    }

    /** Empty if the details have no such sentences. */
    static Optional<Attention> of(Map<String, Object> details) {
        return details.get(PROBLEM) instanceof String problem && details.get(REMEDY) instanceof String remedy
                ? Optional.of(new Attention(problem, remedy))
                : Optional.empty();
    }
}
