package org.throughline.queryservice;

import org.throughline.platform.start.RequiredJava;

/** Starts the query service. Compiled for an older Java than the rest: {@link RequiredJava}. */
public final class QueryService {

    private QueryService() {}

    public static void main(String[] arguments) throws Throwable {
        RequiredJava.run("org.throughline.queryservice.QueryServiceApplication", arguments);
    }
}
