package org.throughline.platform.web;

import java.beans.PropertyEditorSupport;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads whole numbers of parameters in the digits 0 to 9 and nothing else. Java would read the digits of every script, and
 * hexadecimal ones. These are property editors, because Spring tries its own after a converter has refused.
 */
@ControllerAdvice
class WholeNumbers {

    private static final int INT_DIGITS_MAX = 9, LONG_DIGITS_MAX = 18;

    @InitBinder
    void numbers(WebDataBinder binder) {
        register(binder);
    }

    static void register(WebDataBinder binder) {
        for (var type : new Class<?>[] {Integer.class, int.class})
            binder.registerCustomEditor(type, new Editor(INT_DIGITS_MAX, number -> (int) number));
        for (var type : new Class<?>[] {Long.class, long.class})
            binder.registerCustomEditor(type, new Editor(LONG_DIGITS_MAX, number -> number));
    }

    private static final class Editor extends PropertyEditorSupport {

        private final Pattern form;
        private final String expected;
        private final LongFunction<Object> read;

        Editor(int digitsMax, LongFunction<Object> read) {
            this.form = Pattern.compile("-?[0-9]{1," + digitsMax + "}");
            this.expected = "is a whole number of at most " + digitsMax + " digits";
            this.read = read;
        }

        @Override
        public void setAsText(@Nullable String text) {
            if (text == null || text.isEmpty()) setValue(null);
            else if (form.matcher(text).matches()) setValue(read.apply(Long.parseLong(text)));
            else throw new IllegalArgumentException(expected);
        }
    }
}
