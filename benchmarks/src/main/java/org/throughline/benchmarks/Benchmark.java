package org.throughline.benchmarks;

import java.nio.file.Path;

/** Something that is measured, on a directory of its own that is empty before. */
@FunctionalInterface
interface Benchmark {

    void measure(Path directory, Size size, Report report) throws Exception;
}
