package org.throughline.web.decide;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form.
 *
 * @param field the id of the field on the page; null for what is about none
 */
public record Failure(String text, @Nullable String field) {}
