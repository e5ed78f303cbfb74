package org.throughline.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page's own content.
 *
 * @param user null while nobody is signed in
 * @param menu the entries of the service navigation
 * @param searches whether there is a search box
 * @param csrf the parameter that each form has to send back; null where no form is
 * @param stylesheet and {@code script} and {@code icon}: addresses of the assets
 */
public record Shell(
        @Nullable User user,
        List<MenuEntry> menu,
        boolean searches,
        @Nullable Csrf csrf,
        String stylesheet,
        String script,
        String icon) {

    /**
     * @param roleInWords "Secretary", "Lead of Children's Social Care"
     */
    public record User(String login, String roleInWords) {}

    /** @param current whether the page is in this part of the service */
    public record MenuEntry(String text, String address, boolean current) {}

    public record Csrf(String parameter, String token) {}
}
