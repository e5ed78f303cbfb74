package org.throughline.platform.start;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** Starts a program, and ends a start that fails with one sentence on standard error and an exit code. */
public final class ProgramStart {

    private ProgramStart() {}

    /** Returns when the program runs. Ends the process if it cannot. */
    @SuppressWarnings("SystemOut")
    public static void main(SpringApplication application, String... arguments) {
        var failed = attempt(application, arguments);
        if (failed == null || isEnding()) return;
        System.err.println(failed.sentence());
        System.exit(failed.exitCode());
    }

    /** Starts a program. Returns why it does not run; null if it does. */
    public static @Nullable FailedStart attempt(SpringApplication application, String... arguments) {
        var settings = new GivenSettings();
        application.addListeners(settings, new LogDatabase());
        try {
            MachineLimits.check();
            application.run(arguments);
            return null;
        } catch (AbandonedRunException onPurpose) {
            throw onPurpose;
        } catch (Throwable failure) {
            if (settings.debug()) failure.printStackTrace();
            return Explanations.of(failure, settings.get());
        }
    }

    /** Whether the process was asked to end while it started. Then a failure is a consequence of that. */
    private static boolean isEnding() {
        try {
            var nothing = new Thread();
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    /** The settings, as far as they were read before a failure. */
    private static final class GivenSettings
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        private final AtomicReference<ConfigurableEnvironment> read = new AtomicReference<>(new StandardEnvironment());

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
            read.set(prepared.getEnvironment());
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        ConfigurableEnvironment get() {
            return read.get();
        }

        boolean debug() {
            return get().containsProperty("debug") && !"false".equals(get().getProperty("debug"));
        }
    }
}
