package org.throughline.query.action;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.throughline.board.PolicyInTheLog;
import org.throughline.query.bitemporal.AsOf;

/**
 * Figures about all actions that one user asked for, until something changes that they rest on.
 *
 * @param <T> the answer, which is never changed
 */
public final class RememberedFigures<T> {

    private static final int ANSWERS_MAX = 1_000;
    private static final Duration UNUSED_MAX = Duration.ofHours(1);

    private record Key(Object question, List<ActionBasis> bases) {}

    private final Cache<Key, T> answers;
    private final Actions actions;
    private final PolicyInTheLog policies;

    public RememberedFigures(Actions actions, PolicyInTheLog policies) {
        this(ANSWERS_MAX, actions, policies);
    }

    /**
     * @param max how many answers, which are large, are remembered
     */
    public RememberedFigures(int max, Actions actions, PolicyInTheLog policies) {
        this.answers = Caffeine.newBuilder()
                .maximumSize(max)
                .expireAfterAccess(UNUSED_MAX)
                .build();
        this.actions = actions;
        this.policies = policies;
    }

    /**
     * The answer to a question, computed unless it is known.
     *
     * @param question everything that is asked beside the standpoints
     * @param standpoints the points on both clocks that the answer is about
     */
    public T answer(Object question, List<AsOf> standpoints, Supplier<T> computed) {
        var bases = standpoints.stream()
                .map(standpoint -> actions.basis(standpoint, policies.on(standpoint.asOf(), standpoint.knownAt())))
                .toList();
        return answers.get(new Key(question, bases), _ -> computed.get());
    }
}
