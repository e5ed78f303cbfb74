package org.throughline.query.sample;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * A random number of something, made of the seed and its identifier. A sample is what has the smallest tickets: simple random
 * sampling without replacement, as R. L. Rivest describes for audits of elections ("Consistent Sampling with Replacement",
 * arXiv:1808.10016, section 2). It is consistent: a larger sample holds a smaller one, and whatever is added to the population
 * takes the place of one at most.
 *
 * @param number SHA-256 (FIPS 180-4) of the seed, a colon and the identifier in UTF-8, in lower-case hexadecimal
 */
record Ticket(String id, String number) {

    private static final Comparator<Ticket> ORDER = Comparator.comparing(Ticket::number);

    static Ticket of(String seed, String id) {
        return new Ticket(id, hash(seed + ":" + id));
    }

    /** The smallest tickets, the smallest first. */
    static List<Ticket> draw(String seed, Stream<String> population, int size) {
        var drawn = new PriorityQueue<>(ORDER.reversed());
        population.forEach(id -> {
            drawn.add(of(seed, id));
            if (drawn.size() > size) drawn.remove();
        });
        return drawn.stream().sorted(ORDER).toList();
    }

    /** Of a whole population: its identifiers in the order of their characters, each followed by a line feed. */
    static String digest(List<String> population) {
        return hash(population.stream().sorted().map(id -> id + "\n").collect(joining()));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
