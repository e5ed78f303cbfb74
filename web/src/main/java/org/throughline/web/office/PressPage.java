package org.throughline.web.office;

import java.util.List;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.web.words.Link;

/** A page with buttons that each do one thing. */
public record PressPage(OfficePage office, List<Button> buttons) {

    /** Asks once more before something that is hard to take back is done. */
    public static ModelAndView toCheck(String what, String consequence, Link above, String action, String button) {
        var office = OfficePage.titled("Check your answers", what, consequence)
                .below(above.text(), above.address())
                .related(List.of(new Link("Leave it", above.address())))
                .page();
        return new ModelAndView(
                "office/press", "page", new PressPage(office, List.of(new Button(button, action + "?checked=true"))));
    }

    /**
     * A form of one button.
     *
     * @param action where it is sent to, by POST
     */
    public record Button(String text, String action) {}
}
