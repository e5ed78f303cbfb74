package org.throughline.web.decide;

import java.util.Set;
import org.throughline.events.Role;

/**
 * A decision that the API takes.
 *
 * @param pattern the path in the API, with variables
 * @param summary what it does, as the API describes it
 * @param subject the group of decisions it belongs to
 * @param command the record that is its body
 * @param roles who may record it
 */
public record DecisionKind(String pattern, String summary, String subject, Class<?> command, Set<Role> roles) {

    private static final String API = "/api";

    /** The address of its page for one thing; {@code thing} takes the place of the pattern's only variable. */
    public String address(String thing) {
        return "/decide" + pattern.substring(API.length()).replaceFirst("\\{[^}]*}", thing);
    }

    /** Whether it is about one thing of this kind, such as "actions". */
    public boolean isAbout(String things) {
        return pattern.startsWith(API + "/" + things + "/{");
    }

    /** What it is, by its path after that of its thing: "sign-off" or "more-time/refusal". */
    String decision() {
        var parts = pattern.split("/", 5);
        return parts[parts.length - 1];
    }
}
