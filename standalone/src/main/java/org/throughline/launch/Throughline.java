package org.throughline.launch;

import java.lang.reflect.InvocationTargetException;

/**
 * Starts the program, or says which Java it needs.
 *
 * <p>Compiled for an older Java than the rest, so that an older Java can print the message. So it names no other class, and repeats
 * what {@code RequiredJava} says for the services: to find that in its library would cost each start as much as all that it does.
 */
public final class Throughline {

    private static final int JAVA = 25;

    private Throughline() {}

    public static void main(String[] arguments) throws Throwable {
        int java = Runtime.version().feature();
        if (java < JAVA) {
            System.err.printf(
                    "Throughline needs Java %d and this is Java %d. Install a JDK %d (Eclipse Temurin has one for every"
                            + " system: https://adoptium.net) and start it with that one's bin/java.%n",
                    JAVA, java, JAVA);
            System.exit(1);
        }
        try {
            Class.forName("org.throughline.launch.Launcher")
                    .getMethod("launch", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
