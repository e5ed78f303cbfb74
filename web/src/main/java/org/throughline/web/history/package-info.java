/** The history of an action, a finding or a review, on its page. */
@NullMarked
package org.throughline.web.history;

import org.jspecify.annotations.NullMarked;
