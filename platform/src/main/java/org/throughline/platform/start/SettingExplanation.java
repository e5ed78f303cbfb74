package org.throughline.platform.start;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.PlaceholderResolutionException;

/** A setting whose value cannot be used, wherever it is bound. */
final class SettingExplanation implements Explanation {

    private static final Pattern NAME = Pattern.compile("\\$\\{([^:}]+)");

    @Override
    public @Nullable FailedStart of(Throwable cause, ConfigurableEnvironment settings) {
        return switch (cause) {
            case BindException unbound -> unbound(unbound, settings);
            case UnsatisfiedDependencyException dependency
            when dependency.getCause() instanceof TypeMismatchException other -> injected(dependency, other, settings);
            case PlaceholderResolutionException missing ->
                FailedStart.forSetting(
                        "A setting refers to another one that is not there: %s. Give it, or correct the reference."
                                .formatted(missing.getMessage()));
            default -> null;
        };
    }

    private static FailedStart unbound(BindException unbound, ConfigurableEnvironment settings) {
        var property = unbound.getProperty();
        var name = property == null
                ? unbound.getName().toString()
                : property.getName().toString();
        if (converts(unbound))
            return SettingValue.wrong(name, property == null ? null : property.getValue(), typeOf(unbound), settings);
        return FailedStart.forSetting("The settings under %s cannot be used: %s. Correct them%s."
                .formatted(name, words(unbound), where(name, settings)));
    }

    private static String where(String name, ConfigurableEnvironment settings) {
        var board = settings.getProperty("throughline.board-file");
        return name.startsWith("throughline.board") && board != null
                ? " in the board file " + board
                : SettingValue.whereGiven(name, settings);
    }

    private static boolean converts(BindException unbound) {
        return unbound.getCause() instanceof ConversionFailedException
                || unbound.getCause() instanceof ConverterNotFoundException;
    }

    private static @Nullable Class<?> typeOf(BindException unbound) {
        return unbound.getCause() instanceof ConversionFailedException failed
                ? failed.getTargetType().getType()
                : unbound.getTarget().getType().resolve();
    }

    private static @Nullable FailedStart injected(
            UnsatisfiedDependencyException dependency, TypeMismatchException other, ConfigurableEnvironment settings) {
        var point = dependency.getInjectionPoint();
        var annotation = point == null ? null : point.getAnnotation(Value.class);
        var name = annotation == null ? null : NAME.matcher(annotation.value());
        return name == null || !name.find()
                ? null
                : SettingValue.wrong(name.group(1), other.getValue(), other.getRequiredType(), settings);
    }

    /** Of what refused the values. */
    private static String words(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) root = root.getCause();
        return String.valueOf(root.getMessage()).replaceAll("\\.$", "");
    }
}
