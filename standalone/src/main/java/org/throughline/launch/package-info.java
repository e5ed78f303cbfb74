/** The first class that runs: it checks the Java it runs on before anything newer is loaded. */
package org.throughline.launch;
