package org.throughline.benchmarks;

import java.time.Duration;

/**
 * How much a run does.
 *
 * @param quick whether it only shows that everything works
 * @param starts how often the program is started to take its time
 * @param warmUp how many decisions are taken before anything is measured. A number, not a time, so that as much is
 *     compiled on a machine that is busy as on one that is not.
 * @param measured how long each rate is measured
 * @param probes how many decisions are followed into the view
 * @param questions how often each kind of question is asked
 * @param pace how many decisions begin in a second where the pace is given
 * @param paced for how long
 * @param events how many events the generated log has, at least
 */
record Size(
        boolean quick,
        int starts,
        int warmUp,
        Duration measured,
        int probes,
        int questions,
        int pace,
        Duration paced,
        int events) {

    static final Size FULL =
            new Size(false, 3, 20_000, Duration.ofSeconds(10), 200, 200, 200, Duration.ofSeconds(60), 200_000);

    /** Enough to see that everything works, and far too little to believe the numbers. */
    static final Size QUICK = new Size(true, 1, 200, Duration.ofSeconds(1), 10, 3, 40, Duration.ofSeconds(2), 2_000);

    Size withEvents(int events) {
        return new Size(quick, starts, warmUp, measured, probes, questions, pace, paced, events);
    }
}
