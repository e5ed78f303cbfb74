package org.throughline.command.action;

import org.springframework.stereotype.Component;
import org.throughline.platform.board.Board;
import org.throughline.platform.board.Policies;
import org.throughline.platform.people.People;

/** What is at hand when a decision on an action is taken: the directory, the people, the policy, and the other actions. */
@Component
public record AtHand(Board board, People people, Policies policy, KnownActions actions) {}
