package org.throughline.command.action;

import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.Policies;
import org.throughline.board.people.People;

/** What is at hand when a decision on an action is taken: directory, people, policy, and the other actions and reviews. */
@Component
public record AtHand(Board board, People people, Policies policy, KnownActions actions, HeldReviews reviews) {}
