package org.throughline.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The answers that clients got to their decisions, noted at once. */
public final class Notes {

    /** A decision that was acknowledged: it is in the log, at this version of its action. */
    public record Taken(Attempt attempt, long version) {}

    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
    private final Queue<Attempt> unanswered = new ConcurrentLinkedQueue<>();

    public void note(Attempt attempt, Answer answer) {
        if (answer.taken())
            taken.add(new Taken(attempt, answer.json().path("version").asLong()));
        else refused.add(answer);
    }

    /** The answer never came, so the decision may have been recorded or not. */
    public void noteUnanswered(Attempt attempt) {
        unanswered.add(attempt);
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    public List<Taken> takenOn(String action) {
        return taken.stream()
                .filter(note -> note.attempt().action().equals(action))
                .toList();
    }

    public List<Answer> refused() {
        return List.copyOf(refused);
    }

    /** Hands out what is still unanswered, once. */
    public List<Attempt> takeUnanswered() {
        var attempts = new ArrayList<Attempt>();
        for (var next = unanswered.poll(); next != null; next = unanswered.poll()) attempts.add(next);
        return attempts;
    }
}
