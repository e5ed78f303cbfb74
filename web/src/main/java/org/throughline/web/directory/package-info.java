/** The pages of the directory, its people and the policy. */
@NullMarked
package org.throughline.web.directory;

import org.jspecify.annotations.NullMarked;
