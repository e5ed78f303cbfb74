package org.throughline.web.signin;

import org.jspecify.annotations.Nullable;

/**
 * The page to replace one's own password on.
 *
 * @param error null unless a try was refused
 */
public record PasswordPage(@Nullable String error) {}
