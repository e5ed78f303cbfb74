package org.throughline.query.start;

import com.mongodb.ConnectionString;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.throughline.platform.start.StartRefused;

/**
 * In the form on servers, refuses a start that does not say where MongoDB is: the driver would look for one on this machine. A
 * MongoDB that is out of reach is waited for while the program runs.
 */
final class ViewStoreAddress implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String FORM =
            " Give SPRING_MONGODB_URI, such as mongodb://USER:PASSWORD@HOST:27017/throughline.";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        var settings = prepared.getEnvironment();
        if (!settings.getProperty("throughline.log.shared", Boolean.class, false)) return;
        var address = settings.getProperty("spring.mongodb.uri", "");
        var host = settings.getProperty("spring.mongodb.host", "");
        if (address.isBlank() && host.isBlank())
            throw StartRefused.forSetting("It is not said where the views' MongoDB is." + FORM);
        if (address.isBlank()) return;
        try {
            new ConnectionString(address);
        } catch (IllegalArgumentException malformed) {
            // Its message may quote the password.
            throw StartRefused.forSetting("The setting spring.mongodb.uri is no address of a MongoDB." + FORM
                    + " Special characters of a password are written as in a URL, such as %40 for @.");
        }
    }
}
