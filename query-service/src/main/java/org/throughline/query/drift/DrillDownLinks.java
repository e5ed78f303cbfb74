package org.throughline.query.drift;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.query.action.register.FiveNumber;

/** Links from a number to the actions it counts: the register of actions with the same filters. */
record DrillDownLinks(Map<String, String> question) {

    /** Parameters that the register does not have. */
    private static final Set<String> OF_THE_BOARD = Set.of(
            "by",
            "since",
            "sinceMeeting",
            "sinceCommittee",
            "page",
            "size",
            "sort",
            "cursor",
            "from",
            "to",
            "every",
            "format");

    static DrillDownLinks of(Map<String, String> parameters) {
        var question = new TreeMap<>(parameters);
        question.keySet().removeAll(OF_THE_BOARD);
        return new DrillDownLinks(question);
    }

    DrillDownLinks with(String parameter, String value) {
        var narrower = new TreeMap<>(question);
        narrower.put(parameter, value);
        return new DrillDownLinks(narrower);
    }

    Map<FiveNumber, String> lists() {
        var lists = new EnumMap<FiveNumber, String>(FiveNumber.class);
        for (var number : FiveNumber.values())
            lists.put(number, with("number", number.name()).list());
        return lists;
    }

    /** The register of actions. */
    String list() {
        var list = UriComponentsBuilder.fromPath("/api/actions");
        question.forEach((name, value) -> list.queryParam(name, "{" + name + "}"));
        return list.encode().buildAndExpand(question).toUriString();
    }
}
