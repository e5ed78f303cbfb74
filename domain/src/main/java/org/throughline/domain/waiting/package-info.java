/** What waits for an answer about an action: since when, who answers by which day, and who hears of it next. */
@NullMarked
package org.throughline.domain.waiting;

import org.jspecify.annotations.NullMarked;
