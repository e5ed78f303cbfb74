/** The settings that there are, and the refusal of others. */
@NullMarked
package org.throughline.platform.settings;

import org.jspecify.annotations.NullMarked;
