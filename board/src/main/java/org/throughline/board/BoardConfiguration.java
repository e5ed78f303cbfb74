package org.throughline.board;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.throughline.platform.PlatformConfiguration;
import org.throughline.platform.clock.ClockGuard;

/** The board module and the platform, as one import. */
@Configuration("boardConfiguration")
@ComponentScan
@Import(PlatformConfiguration.class)
@EnableConfigurationProperties(FoundingBoard.class)
public class BoardConfiguration {

    /** Dates are in the board's time zone. */
    @Bean
    Clock clock(FoundingBoard board, ClockGuard guard) {
        return guard.clock(board.zone());
    }
}
