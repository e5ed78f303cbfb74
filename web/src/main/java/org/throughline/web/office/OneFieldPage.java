package org.throughline.web.office;

import org.jspecify.annotations.Nullable;

/**
 * A form of one field.
 *
 * @param lead what it does
 * @param parent the page above it, and its address
 * @param action where it is sent to
 * @param error what is wrong; null for nothing
 * @param removal where the form that removes the present value is sent to; null where there is none to remove
 */
public record OneFieldPage(
        String title,
        String lead,
        String parent,
        String parentAddress,
        String action,
        String name,
        String label,
        @Nullable String hint,
        String value,
        String type,
        boolean optional,
        String button,
        @Nullable String error,
        @Nullable String removal) {}
