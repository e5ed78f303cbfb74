/** Single streams as people look back on them: every event as a sentence, read from the log. */
@NullMarked
package org.throughline.query.history;

import org.jspecify.annotations.NullMarked;
