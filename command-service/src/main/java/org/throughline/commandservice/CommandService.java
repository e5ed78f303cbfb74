package org.throughline.commandservice;

import org.throughline.platform.start.RequiredJava;

/** Starts the command service. Compiled for an older Java than the rest: {@link RequiredJava}. */
public final class CommandService {

    private CommandService() {}

    public static void main(String[] arguments) throws Throwable {
        RequiredJava.run("org.throughline.commandservice.CommandServiceApplication", arguments);
    }
}
