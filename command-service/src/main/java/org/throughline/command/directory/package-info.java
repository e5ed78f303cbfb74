/** The board's directory: agencies, committees, themes and people, from a day to a day. */
@NullMarked
package org.throughline.command.directory;

import org.jspecify.annotations.NullMarked;
