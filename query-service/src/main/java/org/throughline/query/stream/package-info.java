/** A live stream of decisions: Server-Sent Events with resume. */
@NullMarked
package org.throughline.query.stream;

import org.jspecify.annotations.NullMarked;
