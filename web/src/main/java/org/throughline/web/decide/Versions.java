package org.throughline.web.decide;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.throughline.web.api.ApiRefusal;

/** The version of a thing as a form keeps it. */
public final class Versions {

    private Versions() {}

    /** Without it, a user would not see what was recorded after the form was opened. */
    static ApiRefusal missing() {
        return ApiRefusal.of(
                HttpStatus.PRECONDITION_REQUIRED.value(),
                "the form did not say which state it was opened on, so nothing was recorded; look at what is recorded now,"
                        + " then send the form again");
    }

    /** Null for any, and for what no form of ours has sent. */
    public static @Nullable Long of(String version) {
        return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }
}
