/** Charts as SVG, drawn on the server: shapes with classes of the stylesheet, one unit a pixel. */
@NullMarked
package org.throughline.web.drawing;

import org.jspecify.annotations.NullMarked;
