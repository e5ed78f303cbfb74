/** Parts of request bodies that many commands have: an authority, a source, a date in words, an entry of the directory. */
@NullMarked
package org.throughline.command.body;

import org.jspecify.annotations.NullMarked;
