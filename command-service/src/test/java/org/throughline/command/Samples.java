package org.throughline.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;

/** Makes a command with every component filled in, each identifier in it another one, and walks through what it has. */
public final class Samples {

    private int number;

    public <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class)
            return List.of(value(list.getActualTypeArguments()[0]), value(list.getActualTypeArguments()[0]));
        var wanted = (Class<?>) type;
        number++;
        if (wanted == AgencyId.class) return new AgencyId("agency-" + number);
        if (wanted == CommitteeId.class) return new CommitteeId("committee-" + number);
        if (wanted == ThemeId.class) return new ThemeId("theme-" + number);
        if (wanted == ReviewId.class) return new ReviewId("review-" + number);
        if (wanted == FindingId.class) return FindingId.of(new ReviewId("review-" + number), 1);
        if (wanted == ActionId.class) return ActionId.of(FindingId.of(new ReviewId("review-" + number), 1), 1);
        if (wanted == String.class) return "text " + number;
        if (wanted == Integer.class) return number;
        if (wanted == Long.class || wanted == long.class) return (long) number;
        if (wanted == Boolean.class) return true;
        if (wanted == BigDecimal.class) return BigDecimal.valueOf(number);
        if (wanted == LocalDate.class) return LocalDate.of(2016, 1, 1).plusDays(number);
        if (wanted.isEnum()) return wanted.getEnumConstants()[0];
        if (wanted.isRecord()) return record(wanted);
        throw new IllegalArgumentException("no sample of " + wanted);
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(components)
                    .map(component -> component.getType())
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            var values = new ArrayList<Object>();
            for (var component : components) values.add(value(component.getGenericType()));
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("no sample of " + type, broken);
        }
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
