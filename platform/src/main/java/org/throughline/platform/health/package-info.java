/** How well this process is, in words for a page, as numbers for a program that collects metrics. */
@NullMarked
package org.throughline.platform.health;

import org.jspecify.annotations.NullMarked;
