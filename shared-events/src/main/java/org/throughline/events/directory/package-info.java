/** The events of the board's directory: agencies, committees, themes and people. */
@NullMarked
package org.throughline.events.directory;

import org.jspecify.annotations.NullMarked;
