package org.throughline.platform.settings;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Refuses to start with a setting that does not exist, before anything is opened: a misspelt {@code throughline.data} would
 * otherwise open another data directory.
 */
final class RefuseUnknownSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** After the settings files are read, and before logging and any store is started. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 15;

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        UnknownSettings.refuse(prepared.getEnvironment());
    }
}
