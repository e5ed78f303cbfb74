/** A live stream of what is decided, for pages that stay open: Server-Sent Events with resume. */
@NullMarked
package org.throughline.query.stream;

import org.jspecify.annotations.NullMarked;
