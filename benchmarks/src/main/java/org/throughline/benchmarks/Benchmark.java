package org.throughline.benchmarks;

/** Something that is measured, on a directory of its own that is empty before. */
@FunctionalInterface
interface Benchmark {

    void measure(Subject subject, Size size, Report report) throws Exception;
}
