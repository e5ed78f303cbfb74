package org.throughline.web.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The browsers in which a user is signed in.
 *
 * @param workAccounts at a provider, with which the user signs in
 * @param done what the user has just done; null for nothing
 */
public record SessionsPage(
        List<Session> sessions,
        List<AtProvider> workAccounts,
        @Nullable String done) {

    /** A work account with which the user signs in. */
    public record AtProvider(String id, String issuer, String connected) {}

    /**
     * A browser.
     *
     * @param name of the browser, as its user knows it
     * @param present whether it is the browser that shows this page
     */
    public record Session(String id, String name, boolean present, String signedIn, String lastUsed) {}
}
