package org.throughline.standalone.connection;

import org.jspecify.annotations.Nullable;

/** What a command finds around it: the environment of its process and a person at a terminal. */
public interface Surroundings {

    /** A variable of the environment; null without one. */
    @Nullable
    String variable(String name);

    /** What a person types, without showing it; null without a terminal. */
    @Nullable
    String secret(String prompt);

    /** Those of this process. */
    static Surroundings ofProcess() {
        return new Surroundings() {
            @Override
            public @Nullable String variable(String name) {
                return System.getenv(name);
            }

            @Override
            public @Nullable String secret(String prompt) {
                var terminal = System.console();
                if (terminal == null || !terminal.isTerminal()) return null;
                var typed = terminal.readPassword("%s: ", prompt);
                return typed == null ? null : new String(typed);
            }
        };
    }
}
