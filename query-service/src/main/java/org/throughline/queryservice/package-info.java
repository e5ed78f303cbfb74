/** Starts this side as a process of its own, outside of what the other forms scan and import. */
@NullMarked
package org.throughline.queryservice;

import org.jspecify.annotations.NullMarked;
