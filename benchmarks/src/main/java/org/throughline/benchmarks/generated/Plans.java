package org.throughline.benchmarks.generated;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What becomes of the plans of a generated log.
 *
 * @param open whether none of it is claimed complete yet
 */
record Plans(List<String> agencies, boolean open) {

    static final Plans CARRIED_OUT = new Plans(List.of("csc", "police", "nuth", "education", "probation"), false);

    static Plans open(int agencies) {
        return new Plans(
                IntStream.rangeClosed(1, agencies)
                        .mapToObj(number -> "agency-" + number)
                        .toList(),
                true);
    }

    String agency(Random random) {
        return agencies.get(random.nextInt(agencies.size()));
    }
}
