package org.throughline.web.help;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that are the same for everybody, signed in or not. */
@Hidden
@Controller
class HelpController {

    @GetMapping("/help")
    String help() {
        return "help/help";
    }

    @GetMapping("/help/words")
    String words() {
        return "help/words";
    }

    @GetMapping("/help/accessibility")
    String accessibility() {
        return "help/accessibility";
    }
}
