/** What waits for an answer: requests for more time, claims, sustained checks, escalations, disputes. */
@NullMarked
package org.throughline.query.waiting;

import org.jspecify.annotations.NullMarked;
