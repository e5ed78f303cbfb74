package org.throughline.web.account;

import org.jspecify.annotations.Nullable;

/**
 * The first page of a user's own account.
 *
 * @param done what the user has just done; null for nothing
 */
public record AccountPage(@Nullable String done) {}
