/** Uploaded files: what they really hold, their quotas, and their storage under the hash of their content. */
@NullMarked
package org.throughline.platform.attachment;

import org.jspecify.annotations.NullMarked;
