package org.throughline.platform.problem;

import tools.jackson.databind.json.JsonMapper;

/** A problem writer for tests without a context. */
public final class ProblemWriterFixture {

    private ProblemWriterFixture() {}

    public static ProblemWriter writer() {
        return new ProblemWriter(new JsonMapper());
    }
}
