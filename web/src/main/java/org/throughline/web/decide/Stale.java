package org.throughline.web.decide;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.Things.Thing;

/**
 * What a refused form is made again with, if it was refused because something was recorded since it was made.
 *
 * @param version of the thing as it is now; the form's own if it was refused for something else
 * @param meanwhile what was recorded since; null if it was refused for something else
 */
public record Stale(String version, @Nullable Meanwhile meanwhile) {

    /**
     * After a refusal.
     *
     * @param version of the thing when the form was made; empty if it was not shown
     */
    public static Stale of(ApiRefusal refused, Thing thing, String version, Things things) {
        var known = Versions.of(version);
        return refused.status() == HttpStatus.PRECONDITION_FAILED.value() && known != null
                ? new Stale(things.version(thing), things.since(thing, known))
                : new Stale(version, null);
    }
}
