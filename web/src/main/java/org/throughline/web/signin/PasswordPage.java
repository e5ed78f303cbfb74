package org.throughline.web.signin;

import org.jspecify.annotations.Nullable;

/**
 * The page to replace one's own password on.
 *
 * @param error null unless a try was refused
 * @param alone whether tokens and work accounts end too
 */
public record PasswordPage(@Nullable String error, boolean alone) {}
