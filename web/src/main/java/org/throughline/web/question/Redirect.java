package org.throughline.web.question;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Sends a browser on to an address that is not written in the source. */
public final class Redirect {

    private Redirect() {}

    /** To an address of this program as it is: braces in it are no variables. */
    public static ModelAndView to(String address) {
        var view = new RedirectView(address, true);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
