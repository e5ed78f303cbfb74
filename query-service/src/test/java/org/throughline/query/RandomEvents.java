package org.throughline.query;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.CorrectionReason;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.Priority;
import org.throughline.query.action.ActionView;

/** Histories of one action: any event with any values, backdated, corrected and retracted, by servers whose clocks disagree. */
public final class RandomEvents {

    public static final ActionId ACTION = new ActionId("r.f1.a1");
    public static final LocalDate BEGUN = LocalDate.of(2016, 1, 10);
    public static final int DAYS = 40;
    private static final Instant RECORDED = Instant.parse("2016-02-01T12:00:00.123456Z");
    private static final Authority SEMG = new Authority(new CommitteeId("semg"), BEGUN, "3");
    private static final List<Class<? extends ActionEvent>> KINDS = kinds(ActionEvent.class)
            .filter(kind -> kind != ActionAssigned.class && kind != ActionEventCorrected.class)
            .toList();

    private final Random random;

    private RandomEvents(Random random) {
        this.random = random;
    }

    /** A history of at least so many events after the first. */
    public static List<Recorded<ActionEvent>> history(long seed, int events) {
        return new RandomEvents(new Random(seed)).history(events);
    }

    /** Null, and the moments just before and at each event. */
    public static List<@Nullable Instant> moments(List<Recorded<ActionEvent>> history) {
        var moments = new ArrayList<@Nullable Instant>();
        moments.add(null);
        for (var recorded : history) {
            moments.add(recorded.recordedAt());
            moments.add(recorded.recordedAt().minusNanos(1));
        }
        return moments;
    }

    private List<Recorded<ActionEvent>> history(int events) {
        var history = new ArrayList<Recorded<ActionEvent>>();
        history.add(recorded(0, 0, assigned()));
        int second = 0;
        while (history.size() <= events) {
            second += random.nextInt(5) - 1;
            int version = history.size();
            if (random.nextInt(4) == 0 && version > 1) correct(history, second, 1 + random.nextInt(version - 1));
            else history.add(recorded(version, second, event()));
        }
        return history;
    }

    /** Half of the corrections retract, and half restate. A correction is not corrected itself. */
    private void correct(List<Recorded<ActionEvent>> history, int second, int corrects) {
        int version = history.size();
        if (history.get(corrects).event() instanceof ActionEventCorrected || isCorrected(history, corrects)) return;
        var restatedBy = random.nextBoolean() ? null : Long.valueOf(version + 1L);
        history.add(recorded(
                version,
                second,
                new ActionEventCorrected(
                        ACTION, day(), null, null, corrects, CorrectionReason.TYPING_ERROR, "mistyped", restatedBy)));
        if (restatedBy != null) history.add(recorded(version + 1, second, event()));
    }

    private static boolean isCorrected(List<Recorded<ActionEvent>> history, int version) {
        return history.stream()
                .anyMatch(each ->
                        each.event() instanceof ActionEventCorrected correction && correction.corrects() == version);
    }

    /** Values that a record refuses are drawn again. */
    private ActionEvent event() {
        while (true)
            try {
                var event = (ActionEvent) instance(KINDS.get(random.nextInt(KINDS.size())));
                ActionView.FOLD.of(List.of(recorded(0, 0, assigned()), recorded(1, 1, event)));
                return event;
            } catch (IllegalArgumentException refused) {
                continue;
            }
    }

    private Object instance(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var values = Arrays.stream(components).map(this::value).toArray();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && random.nextBoolean() ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list)
            return Stream.generate(() -> value(list.getActualTypeArguments()[0]))
                    .limit(random.nextInt(3))
                    .toList();
        var plain = (Class<?>) type;
        if (plain == ActionId.class) return ACTION;
        if (plain == LocalDate.class) return day();
        if (plain == String.class) return "text " + random.nextInt(100);
        if (plain == int.class || plain == Integer.class) return 1 + random.nextInt(20);
        if (plain == long.class || plain == Long.class) return 1L + random.nextInt(5);
        if (plain == boolean.class || plain == Boolean.class) return random.nextBoolean();
        if (plain == BigDecimal.class) return BigDecimal.valueOf(random.nextInt(1_000), random.nextInt(3));
        if (plain.isEnum()) return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        if (plain.isRecord()
                && plain.getRecordComponents().length == 1
                && plain.getSimpleName().endsWith("Id")) return id(plain);
        return instance(plain);
    }

    private Object id(Class<?> type) {
        for (var text : List.of("id-" + random.nextInt(5), "r.f1", "semg.2016-01-10", "lead:csc:2016-01-10"))
            try {
                return type.getDeclaredConstructor(String.class).newInstance(text);
            } catch (InvocationTargetException refused) {
                continue;
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        throw new IllegalStateException("no identifier for " + type);
    }

    private LocalDate day() {
        return BEGUN.plusDays(random.nextInt(DAYS));
    }

    private static Recorded<ActionEvent> recorded(long version, int second, ActionEvent event) {
        return new Recorded<>(event, version, RECORDED.plusSeconds(second));
    }

    private static ActionEvent assigned() {
        return new ActionAssigned(
                ACTION,
                BEGUN,
                SEMG,
                null,
                List.of(),
                "Train all",
                "Decisions are informed",
                null,
                null,
                Priority.MEDIUM,
                new Participant(new PersonId("p-1"), "Service manager", new AgencyId("csc")),
                List.of(),
                new CommitteeId("semg"),
                BEGUN.plusDays(90),
                null,
                null);
    }

    @SuppressWarnings("unchecked") // what a sealed family permits is of the family
    private static Stream<Class<? extends ActionEvent>> kinds(Class<? extends ActionEvent> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses())
                        .flatMap(kind -> kinds((Class<? extends ActionEvent>) kind))
                : Stream.of(family);
    }
}
