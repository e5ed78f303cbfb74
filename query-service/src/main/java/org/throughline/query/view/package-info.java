/** How views are made from the log, kept current, made anew beside the old ones, and asked how fresh they are. */
@NullMarked
package org.throughline.query.view;

import org.jspecify.annotations.NullMarked;
