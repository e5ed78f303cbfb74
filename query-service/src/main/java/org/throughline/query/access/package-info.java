/** The record of access, for the auditor, for each user about themselves, and for who oversees a restricted review. */
@NullMarked
package org.throughline.query.access;

import org.jspecify.annotations.NullMarked;
