package org.throughline.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.command.body.AuthorityBody;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.FindingId;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.impact.Reading;

/** Makes a command with every component filled in, each identifier in it another one, and walks through what it has. */
public final class Samples {

    private final boolean bare;
    private int number;

    public Samples() {
        this(false);
    }

    private Samples(boolean bare) {
        this.bare = bare;
    }

    /** Leaves out what may be left out. */
    public static Samples atTheirBarest() {
        return new Samples(true);
    }

    public <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class)
            return two(list.getActualTypeArguments()[0]);
        var wanted = (Class<?>) type;
        number++;
        if (wanted == AgencyId.class) return new AgencyId("agency-" + number);
        if (wanted == CommitteeId.class) return new CommitteeId("committee-" + number);
        if (wanted == ThemeId.class) return new ThemeId("theme-" + number);
        if (wanted == ReviewId.class) return new ReviewId("review-" + number);
        if (wanted == FindingId.class) return FindingId.of(new ReviewId("review-" + number), 1);
        if (wanted == ActionId.class) return ActionId.of(FindingId.of(new ReviewId("review-" + number), 1), 1);
        if (wanted == String.class) return "text " + number;
        if (wanted == PersonId.class) return new PersonId("p-" + number);
        if (wanted == Integer.class || wanted == int.class) return number;
        if (wanted == Long.class || wanted == long.class) return (long) number;
        if (wanted == Boolean.class || wanted == boolean.class) return true;
        if (wanted == BigDecimal.class) return BigDecimal.valueOf(number);
        if (wanted == LocalDate.class) return LocalDate.of(2016, 1, 1).plusDays(number);
        if (wanted == DigestId.class) return new DigestId("lead:agency:2016-11-01");
        if (wanted == Reading.class) return new Reading(null, number, number + 1);
        if (wanted.isEnum()) return wanted.getEnumConstants()[0];
        if (wanted.isRecord()) return record(wanted);
        throw new IllegalArgumentException("no sample of " + wanted);
    }

    private List<?> two(Type type) {
        return type instanceof Class<?> words && words.isEnum()
                ? List.of(words.getEnumConstants()[0], words.getEnumConstants()[1])
                : List.of(value(type), value(type));
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(components)
                    .map(component -> component.getType())
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            var values = new ArrayList<Object>();
            for (var component : components)
                values.add(isLeftOut(component) ? null : value(component.getGenericType()));
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("no sample of " + type, broken);
        }
    }

    private boolean isLeftOut(RecordComponent component) {
        return bare && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Visits every value that a record has, and every value of those, except its authority. */
    public static void walk(Object value, Consumer<Object> visit) {
        visit.accept(value);
        switch (value) {
            case List<?> list -> list.forEach(each -> walk(each, visit));
            case AuthorityBody _ -> {} // it is checked by itself
            case Record whole -> {
                for (var component : whole.getClass().getRecordComponents()) {
                    try {
                        component.getAccessor().setAccessible(true);
                        walk(component.getAccessor().invoke(whole), visit);
                    } catch (ReflectiveOperationException broken) {
                        throw new IllegalStateException(component + " cannot be read", broken);
                    }
                }
            }
            default -> {} // it has no parts
        }
    }
}
