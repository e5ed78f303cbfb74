package org.throughline.queryservice;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.throughline.board.BoardConfiguration;
import org.throughline.board.commandline.ServiceCommandLine;
import org.throughline.platform.commandline.ProgramCommandLine;
import org.throughline.platform.memory.OutOfMemoryEndsTheProcess;
import org.throughline.platform.start.ProgramStart;
import org.throughline.query.QueryServiceConfiguration;

/** The query side as a process of its own, on an existing PostgreSQL and MongoDB. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({BoardConfiguration.class, QueryServiceConfiguration.class})
public class QueryServiceApplication {

    private static final String NAME = "query-service";

    public static void main(String[] arguments) {
        ProgramCommandLine.main(
                (given, serving) -> ServiceCommandLine.showing(NAME, given, serving),
                Map.of(),
                QueryServiceApplication::serve,
                arguments);
    }

    private static void serve(String[] arguments) {
        OutOfMemoryEndsTheProcess.ensure();
        ProgramStart.main(program(), arguments);
    }

    private static SpringApplication program() {
        return new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=" + NAME)
                .application();
    }
}
