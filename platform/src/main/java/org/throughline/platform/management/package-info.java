/** Who may see metrics and the details of health: administrators, and a program that collects metrics. */
@NullMarked
package org.throughline.platform.management;

import org.jspecify.annotations.NullMarked;
