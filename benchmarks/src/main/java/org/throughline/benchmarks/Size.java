package org.throughline.benchmarks;

import java.time.Duration;

/**
 * How much a run does.
 *
 * @param starts how often the program is started to take its time
 * @param warmUp how long the same load runs before anything is measured
 * @param measured how long each rate is measured
 * @param probes how many decisions are followed into the view
 * @param questions how often each kind of question is asked
 * @param events how many events the generated log has, at least
 */
record Size(int starts, Duration warmUp, Duration measured, int probes, int questions, int events) {

    static final Size FULL = new Size(3, Duration.ofSeconds(60), Duration.ofSeconds(10), 200, 200, 200_000);

    /** Enough to see that everything works, and far too little to believe the numbers. */
    static final Size QUICK = new Size(1, Duration.ofSeconds(1), Duration.ofSeconds(1), 10, 3, 2_000);
}
