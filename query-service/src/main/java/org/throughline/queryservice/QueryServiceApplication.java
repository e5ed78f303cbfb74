package org.throughline.queryservice;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.throughline.board.BoardConfiguration;
import org.throughline.platform.memory.OutOfMemoryEndsTheProcess;
import org.throughline.query.QueryServiceConfiguration;

/** The query side as a process of its own, on an existing PostgreSQL and MongoDB. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({BoardConfiguration.class, QueryServiceConfiguration.class})
public class QueryServiceApplication {

    public static void main(String[] arguments) {
        OutOfMemoryEndsTheProcess.ensure();
        new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=query-service")
                .run(arguments);
    }
}
