package org.throughline.web.decide;

import org.jspecify.annotations.Nullable;

/** The version of a thing as a form keeps it. */
public final class Versions {

    private Versions() {}

    /** Null for any, and for what no form of ours has sent. */
    public static @Nullable Long of(String version) {
        return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }
}
