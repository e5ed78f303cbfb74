package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.QueryService.JULY;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.throughline.query.QueryService.Running;

/** Corrections are listed with what they changed and what they did to figures. */
@SpringBootTest(classes = QueryService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CorrectionListTest {

    @Autowired
    Running service;

    @BeforeEach
    void ready() {
        service.isReady();
    }

    @Test
    void a_correction_is_shown_field_by_field_with_the_figures_that_it_lowered() {
        var action = service.happened("put-right", 1).getFirst();
        service.rebaselined(action, JULY, LocalDate.of(2017, 3, 31));
        service.ask("/api/actions/" + action + "?atLeast=1");
        var before = service.ask("/api/actions/" + action + "/history")
                .path("entries")
                .path(1)
                .path("recordedAt")
                .asString();
        service.corrected(action, 1, JULY, LocalDate.of(2016, 10, 31));
        var detail = service.ask("/api/actions/" + action + "?atLeast=3");

        var list = service.ask("/api/corrections?review=put-right");
        assertThat(list.path("total").asInt()).isEqualTo(1);
        var made = list.path("items").path(0);
        assertThat(made.path("id").asString()).isEqualTo(action.value());
        assertThat(made.path("type").asString()).isEqualTo("ActionRebaselined");
        assertThat(made.path("corrects").asInt()).isEqualTo(1);
        assertThat(made.path("version").asInt()).isEqualTo(2);
        assertThat(made.path("reason").asString()).isEqualTo("TYPING_ERROR");
        assertThat(made.path("why").asString()).isEqualTo("mistyped");
        assertThat(made.path("recordedBy").path("user").asString()).isEqualTo("secretary");
        assertThat(made.path("fields").toString())
                .isEqualTo("[{\"field\":\"dueDate\",\"before\":\"2017-03-31\",\"after\":\"2016-10-31\"}]");
        assertThat(made.path("lowered").asBoolean()).isTrue();
        assertThat(made.path("effects").toString())
                .contains(
                        "{\"id\":\"%s\",\"figure\":\"DRIFT_DAYS\",\"before\":\"182\",\"after\":\"31\",\"lowered\":true}"
                                .formatted(action))
                .contains("\"figure\":\"SIGNALS\"");
        assertThat(detail.path("corrections").path(0).path("version").asInt()).isEqualTo(2);
        assertThat(service.ask("/api/actions/" + action + "/history")
                        .path("entries")
                        .path(2)
                        .path("happened")
                        .asString())
                .isEqualTo("Correction of version 1: mistyped. dueDate: 2017-03-31 → 2016-10-31");
        assertThat(service.ask("/api/changes?review=put-right&sinceKnown=" + before + "&what=CORRECTIONS")
                        .path("items")
                        .path(0)
                        .path("after")
                        .asString())
                .isEqualTo("version 1, dueDate: 2017-03-31 → 2016-10-31");
        assertThat(service.ask("/api/corrections?review=put-right&knownAt=" + before)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void the_list_is_filtered_and_exported() {
        var action = service.happened("taken-back", 1).getFirst();
        service.rebaselined(action, JULY, LocalDate.of(2017, 3, 31));
        service.retracted(action, 1);
        service.ask("/api/actions/" + action + "?atLeast=2");

        for (var matching : new String[] {
            "&retracted=true",
            "&lowered=true",
            "&agency=csc",
            "&of=" + action,
            "&reason=TYPING_ERROR",
            "&from=2016-01-01"
        })
            assertThat(service.ask("/api/corrections?review=taken-back" + matching)
                            .path("total")
                            .asInt())
                    .as(matching)
                    .isEqualTo(1);
        for (var other : new String[] {
            "&retracted=false",
            "&lowered=false",
            "&agency=police",
            "&of=taken-back.f1",
            "&reason=MISREAD",
            "&to=2016-01-01",
            "&committee=semg"
        })
            assertThat(service.ask("/api/corrections?review=taken-back" + other)
                            .path("total")
                            .asInt())
                    .as(other)
                    .isZero();
        assertThat(service.get("/api/corrections?review=taken-back&format=csv").body())
                .contains("fields")
                .contains("dueDate, 2017-03-31")
                .contains("another action");
    }
}
