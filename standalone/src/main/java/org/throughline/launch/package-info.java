/**
 * The first classes that run. They check the Java they run on before anything newer is loaded, and put the process of a server into
 * the form that it should have: with an option that the jar cannot give, and from a prepared copy that starts in half the
 * time. They use the JDK alone, because finding a library in the jar takes as long as all that they do.
 */
package org.throughline.launch;
