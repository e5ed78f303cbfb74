/** The board's directory: its agencies, committees, themes and people, each from a day to a day. */
@NullMarked
package org.throughline.events.directory;

import org.jspecify.annotations.NullMarked;
