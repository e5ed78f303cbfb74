package org.throughline.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** No text that is logged can begin a line of the log or reorder one. */
class LogPatternTest {

    @Test
    void a_message_that_has_lines_has_them_marked_and_no_control_characters() {
        assertThat(logged("first\r\n2026-01-01T00:00:00.000Z  INFO forged \u202E \u001B[2J \u2028 \0 end", null)
                        .split("\n"))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[0]).endsWith(": first?"))
                .satisfies(lines ->
                        assertThat(lines[1]).isEqualTo("    | 2026-01-01T00:00:00.000Z  INFO forged ? ?[2J ? ? end"));
    }

    @Test
    void a_stack_trace_has_no_control_characters() {
        assertThat(logged("failed", new IllegalStateException("\u001B[31m \u202E \r")))
                .contains("IllegalStateException: ?[31m ? ?", "\tat ")
                .doesNotContain("\r", "\u001B", "\u202E");
    }

    private static String logged(String message, Throwable failure) {
        var defaults = new YamlPropertiesFactoryBean();
        defaults.setResources(new ClassPathResource("throughline-defaults.yml"));
        var pattern = defaults.getObject().getProperty("logging.pattern.console");
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern.replace("%wEx", "%ex")); // Boot's converter prints the same
        layout.start();
        return layout.doLayout(new LoggingEvent("", context.getLogger("test"), Level.INFO, message, failure, null));
    }
}
