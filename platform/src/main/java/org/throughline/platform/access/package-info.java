/** The record of access: who signed in, read restricted content, exported and administered. It is no part of the log of decisions. */
@NullMarked
package org.throughline.platform.access;

import org.jspecify.annotations.NullMarked;
