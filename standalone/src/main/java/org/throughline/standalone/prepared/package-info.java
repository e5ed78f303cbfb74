/** A bean factory that is prepared with the copy of the program, and whether it fits the settings of a start. */
@NullMarked
package org.throughline.standalone.prepared;

import org.jspecify.annotations.NullMarked;
