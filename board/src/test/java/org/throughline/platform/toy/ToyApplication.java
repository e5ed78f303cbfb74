package org.throughline.platform.toy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.BoardConfiguration;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.Asker;
import org.throughline.events.AgencyId;
import org.throughline.events.FindingId;
import org.throughline.events.action.Priority;
import org.throughline.platform.eventstore.NotifyingEventSource;
import org.throughline.platform.web.InvalidField;
import org.throughline.platform.web.PlainText;

/** The smallest application that stands on the platform, with one of everything a request can get wrong. */
@SpringBootApplication
@Import(BoardConfiguration.class)
public class ToyApplication {

    public record Owner(
            @NotNull @PlainText String name, @NotNull AgencyId agency) {}

    public record Toy(
            @NotNull @PlainText(max = 100) String statement,
            @Nullable LocalDate dueDate,
            @Nullable Priority priority,
            @Nullable Integer percent,
            @Nullable Boolean done,
            @Valid @Nullable Owner owner,
            @Nullable List<@NotNull @Valid Owner> others) {}

    /** Stands for whoever reads the log, and must be able to name the source while Axon is being configured. */
    @Bean
    ConfigurerModule reader(NotifyingEventSource source) {
        return configurer -> configurer.eventProcessing(processing -> processing.registerPooledStreamingEventProcessor(
                "toy-reader", _ -> source, (_, builder) -> builder.initialSegmentCount(1)));
    }

    @RestController
    static class ToyController {

        private final AskerResolver askers;

        ToyController(AskerResolver askers) {
            this.askers = askers;
        }

        @PostMapping("/api/toys")
        Toy make(@Valid @RequestBody Toy toy) {
            return toy;
        }

        @GetMapping("/api/toys/{finding}")
        FindingId one(@PathVariable FindingId finding) {
            return finding;
        }

        @GetMapping("/api/toys")
        List<Object> several(
                @RequestParam(required = false) @Nullable LocalDate asOf,
                @RequestParam(required = false) @Nullable Instant knownAt,
                @RequestParam(required = false) @Nullable Priority priority,
                @RequestParam(defaultValue = "10") @Min(1) @Max(100) int size) {
            return List.of(size);
        }

        @GetMapping("/api/asker")
        Asker asker() {
            return askers.asker();
        }

        @GetMapping("/api/needs")
        String needs(@RequestParam String word) {
            return word;
        }

        @GetMapping("/api/breaks")
        String breaks() {
            throw new IllegalStateException("select secret from the_table");
        }

        @GetMapping("/api/refuses")
        String refuses() {
            throw new InvalidField("owner.role", "is needed");
        }

        @GetMapping("/api/store-is-gone")
        String storeIsGone() {
            throw new EventStoreException(
                    "insert into domainevententry", new SQLTransientConnectionException("timed out"));
        }
    }
}
