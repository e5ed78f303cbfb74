package org.throughline.launch;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Whether the JVM uses the cache that it was started with. It says so only in its report about itself ({@code jcmd PID VM.info}). */
final class UsedCache {

    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";
    private static final String NOT_USED = "CDS archive(s) not mapped";

    private UsedCache() {}

    static boolean isUsed() throws JMException {
        var report = ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName(COMMANDS), "vmInfo", new Object[0], new String[0]);
        return !report.toString().contains(NOT_USED);
    }
}
