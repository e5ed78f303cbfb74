package org.throughline.web.office;

import java.util.List;

/** A page with buttons that each do one thing. */
public record PressPage(OfficePage office, List<Button> buttons) {

    /**
     * A form of one button.
     *
     * @param action where it is sent to, by POST
     */
    public record Button(String text, String action) {}
}
