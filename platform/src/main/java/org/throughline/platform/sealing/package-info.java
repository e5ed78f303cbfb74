/** Encryption of personal data under a key for each subject, so that destroying the key erases it wherever it was copied. */
@NullMarked
package org.throughline.platform.sealing;

import org.jspecify.annotations.NullMarked;
