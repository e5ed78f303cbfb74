package org.throughline.platform.start;

import java.lang.reflect.InvocationTargetException;

/**
 * Runs a program, or says which Java it needs.
 *
 * <p>Compiled for an older Java than the rest, so that an older Java can print the message. So it names no other class.
 */
public final class RequiredJava {

    private static final int JAVA = 25;

    private RequiredJava() {}

    /**
     * @param program the name of a class with a main method
     */
    public static void run(String program, String[] arguments) throws Throwable {
        int java = Runtime.version().feature();
        if (java < JAVA) {
            System.err.printf(
                    "Throughline needs Java %d and this is Java %d. Install a JDK %d (Eclipse Temurin has one for every"
                            + " system: https://adoptium.net) and start it with that one's bin/java.%n",
                    JAVA, java, JAVA);
            System.exit(1);
        }
        try {
            Class.forName(program).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
