package org.throughline.standalone.prepared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts the program with the bean factory that was prepared with its copy, where that fits. Spring writes it as code ("ahead-of-time
 * processing"): a start neither looks for components nor reads their class files then.
 *
 * <p>Which beans there are depends on settings, by conditions. While the bean factory is prepared, {@link AskedSettings} notes each
 * that is asked for. The bean factory is used only if all of them have the same value, or the same lack of one. Otherwise the program
 * starts as if there were none.
 */
public final class PreparedBeans implements BeanFactoryInitializationAotProcessor {

    private static final Logger log = LoggerFactory.getLogger(PreparedBeans.class);

    private static final String FILE = "META-INF/throughline/settings-of-prepared-beans.properties";

    /**
     * They are asked for but add no bean and take none away: the port counts only beside that of {@code management.server.port},
     * a mail sender is there whatever its host is, and the version and the number of the process are for log lines.
     */
    private static final Set<String> WITHOUT_INFLUENCE =
            Set.of("server.port", "spring.mail.host", "spring.application.version", "spring.application.pid");

    /** To be called before the program runs. */
    public static void prepareOrUse(SpringApplication program, Set<String> otherProfiles) {
        if (isBeingPrepared())
            program.addInitializers(
                    context -> context.getEnvironment().getPropertySources().addFirst(new AskedSettings()));
        else
            program.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                    event -> useWhereTheyFit(event.getEnvironment(), otherProfiles));
    }

    /** Whether the program runs only so far that its bean factory can be written as code. */
    public static boolean isBeingPrepared() {
        return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
    }

    @Override
    public BeanFactoryInitializationAotContribution processAheadOfTime(ConfigurableListableBeanFactory beans) {
        var settings =
                beans.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME, ConfigurableEnvironment.class);
        return (generation, _) -> generation.getGeneratedFiles().addResourceFile(FILE, text(states(settings)));
    }

    private static Properties states(ConfigurableEnvironment settings) {
        var states = new SettingStates(settings);
        var all = new Properties();
        for (var name : AskedSettings.of(settings))
            if (!WITHOUT_INFLUENCE.contains(name)) all.setProperty(name, states.of(name));
        return all;
    }

    private static String text(Properties states) {
        try (var text = new StringWriter()) {
            states.store(text, null);
            // Without the line that says when.
            return text.toString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void useWhereTheyFit(ConfigurableEnvironment settings, Set<String> otherProfiles) {
        var prepared = prepared();
        if (prepared == null) return;
        var misfit = misfit(prepared, settings, otherProfiles);
        if (misfit.isPresent()) log.debug("The prepared bean factory does not fit: {}", misfit.get());
        else System.setProperty(AotDetector.AOT_ENABLED, "true");
    }

    /** What differs from when the bean factory was prepared; nothing if it fits. */
    static Optional<String> misfit(Properties prepared, ConfigurableEnvironment settings, Set<String> otherProfiles) {
        for (var profile : settings.getActiveProfiles())
            if (otherProfiles.contains(profile)) return Optional.of("profile " + profile);
        // Conditions on the platform look at variables that no setting names.
        var platform = CloudPlatform.getActive(settings);
        if (platform != null) return Optional.of("platform " + platform);
        var states = new SettingStates(settings);
        return prepared.stringPropertyNames().stream()
                .filter(name -> !states.of(name).equals(prepared.getProperty(name)))
                .findFirst();
    }

    private static @Nullable Properties prepared() {
        try (var file = PreparedBeans.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) return null;
            var states = new Properties();
            states.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return states;
        } catch (IOException unreadable) {
            log.debug("The prepared bean factory is not used", unreadable);
            return null;
        }
    }
}
