package org.throughline.web.layout;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.web.api.ApiRefusal;

/** Answers with a page where no page is, but for the addresses of programs, which have their own answer. */
@Hidden
@Controller
class NoSuchPageController {

    @GetMapping("/{first:(?!api|actuator|v3|swagger-ui|webjars|assets|error).+}/**")
    void unknown() {
        throw ApiRefusal.of(HttpStatus.NOT_FOUND.value(), "there is nothing at this address");
    }
}
