package org.throughline.platform.signin;

import java.util.Optional;

/** The secret addresses of calendars. The application keeps them. */
public interface CalendarSecrets {

    /**
     * The user of an address, with its identifier as the token; empty if the secret is unknown or was revoked, or if its user may
     * not read anything now.
     *
     * @param secret as a calendar program sent it: any text
     */
    Optional<TokenUser> find(String secret);
}
