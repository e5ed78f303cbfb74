package org.throughline.web.openid;

import org.jspecify.annotations.Nullable;

/**
 * The page that connects a work account with a user.
 *
 * @param name of the account at the provider, for people
 * @param error null unless a try was refused
 */
public record ConnectPage(String name, @Nullable String error) {}
