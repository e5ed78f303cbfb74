package org.throughline.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.words.Link;

/**
 * Actions, findings and reviews to see from two standpoints, by what was typed.
 *
 * @param count how many were found, or why it cannot be searched for; null if nothing was typed
 */
public record ChooseToCompare(String typed, @Nullable String count, List<Link> found) {}
