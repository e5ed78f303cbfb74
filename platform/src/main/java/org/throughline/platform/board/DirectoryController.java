package org.throughline.platform.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the words a request may use for agencies, committees and themes. */
@RestController
@RequestMapping("/api/directory")
@Tag(name = "Directory")
class DirectoryController {

    private final Board board;

    DirectoryController(Board board) {
        this.board = board;
    }

    @GetMapping
    @Operation(summary = "The board's agencies, committees and themes, by the identifiers that requests use")
    Board directory() {
        return board;
    }
}
