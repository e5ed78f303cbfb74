// The README's story, told by the TypeScript client that is generated from the description of the API: node story.js ADDRESS
import assert from 'node:assert/strict';
import {
    ActionsApi,
    Configuration,
    DecisionsOnActionsApi,
    DecisionsOnActionsCompletionApi,
    DecisionsOnActionsMilestonesAndHoldsApi,
    DecisionsOnActionsSignOffApi,
    DecisionsOnFindingsApi,
    DecisionsOnReviewsApi,
    MeetingsApi,
    ProblemFromJSON,
    ResponseError,
    type AuthorityBody,
    type Person,
    type Problem,
    type VerifyCompletion,
} from './client/index.js';

const address = process.argv[2];
assert(address, 'the address of the program is the first argument');

const as = (user: string) => new Configuration({ basePath: address, username: user, password: user });
const secretary = as('secretary');
const lead = as('lead-csc');
const otherLead = as('lead-nuth');
const actions = new ActionsApi(as('auditor'));

const day = (written: string) => new Date(written);
const semg = (met: string, minute: string): AuthorityBody => ({ committee: 'semg', meetingDate: day(met), minute });
const omar: Person = { name: 'Omar Example', role: 'Service Manager', agency: 'csc' };
const ines: Person = { name: 'Ines Example', role: 'Named Nurse', agency: 'nuth' };

/** What a refusal says. */
async function refusal(asked: Promise<unknown>): Promise<Problem> {
    try {
        await asked;
    } catch (refused) {
        assert(refused instanceof ResponseError, String(refused));
        return ProblemFromJSON(await refused.response.json());
    }
    assert.fail('it was not refused');
}

// A review, a finding, an action
const reviews = new DecisionsOnReviewsApi(secretary);
await reviews.registerReview({
    registerReview: {
        id: 'ts-story',
        kind: 'LEARNING_REVIEW',
        reference: 'LR 2',
        title: 'Learning review: told in TypeScript',
        commissionedBy: 'crc',
        beganOn: day('2024-01-12'),
    },
});
const finding = await reviews.raiseFinding({
    review: 'ts-story',
    raiseFinding: {
        kind: 'AREA_TO_STRENGTHEN',
        theme: 'chronologies',
        statement: 'Most chronologies were out of date',
        figures: [{ measure: 'chronologies out of date', numerator: 16, denominator: 20 }],
        effectiveOn: day('2024-02-02'),
    },
});
const { id: action } = await new DecisionsOnFindingsApi(secretary).assignAction({
    finding: finding.id,
    assignAction: {
        statement: 'Train every team',
        desiredOutcome: 'Chronologies inform decisions',
        overseenBy: 'semg',
        owner: omar,
        dueDate: day('2024-04-30'),
        authority: semg('2024-02-09', '7.2'),
    },
});

// The date moves, and the move shows
const rebaselineAction = {
    dueDate: day('2024-09-30'),
    reasonCode: 'CAPACITY',
    reason: 'Two teams are being merged',
    authority: semg('2024-04-12', '3'),
} as const;
const timing = new DecisionsOnActionsMilestonesAndHoldsApi(secretary);
await timing.rebaselineAction({ action, rebaselineAction });
const inAugust = await actions.showAction({ action, asOf: day('2024-08-01'), atLeast: '1' });
assert.equal(inAugust.action.assessment.maskedDelayDays, 93);
assert.equal(inAugust.action.secondOwner, null);

// A claim on a version that is past, a claim that is sent twice under its key
const completion = new DecisionsOnActionsCompletionApi(lead);
const markActionComplete = { evidence: 'Attendance lists', effectiveOn: day('2024-09-25') };
const past = await refusal(completion.markActionComplete({ action, markActionComplete, ifMatch: '"0"' }));
assert.equal(past.status, 412);
const claim = { action, markActionComplete, ifMatch: '"1"', idempotencyKey: 'ts-claim' };
const claimed = await completion.markActionComplete(claim);
assert.deepEqual(await completion.markActionComplete(claim), claimed);

// Verified by another agency only, signed off, measured
const verified = (verifier: Person): VerifyCompletion => ({
    outcome: 'ACCEPTED',
    method: 'Dip sample of ten files',
    effectiveOn: day('2024-10-02'),
    verifier,
});
const own = completion.verifyCompletion({ action, verifyCompletion: verified({ ...ines, agency: 'csc' }) });
assert.equal((await refusal(own)).type, '/problems/verifier-is-independent-of-the-lead-agency');
await new DecisionsOnActionsCompletionApi(otherLead).verifyCompletion({ action, verifyCompletion: verified(ines) });
await new DecisionsOnActionsSignOffApi(secretary).signOffAction({
    action,
    signOffAction: { conditions: ['Re-audit within three months'], authority: semg('2024-10-11', '5') },
});
const measured = await new DecisionsOnActionsApi(otherLead).recordImpactEvidence({
    action,
    recordImpactEvidence: {
        level: 'PRACTICE',
        sourceKind: 'CASE_AUDIT',
        measure: 'chronologies in order',
        baseline: { numerator: 4, denominator: 20 },
        actual: { numerator: 15, denominator: 20 },
        comparableWithBaseline: true,
        sampling: 'RANDOM',
        method: 'Case file audit',
        independence: 'INDEPENDENT',
        assessor: ines,
        effectiveOn: day('2025-01-15'),
    },
});
const history = await actions.showActionHistory({ action, atLeast: measured.atLeast });
assert.equal(history.entries.length, 6);

// A correction
const corrected = await new DecisionsOnActionsApi(secretary).correctAction({
    action,
    correction: {
        corrects: 1,
        changes: { dueDate: '2024-08-31' },
        reason: 'TYPING_ERROR',
        why: 'The minute says 31 August',
        authority: semg('2024-11-08', '4.1'),
    },
});
const shown = await actions.showAction({ action, atLeast: corrected.atLeast });
assert.deepEqual(shown.action.dueDate, day('2024-08-31'));

// Decisions at a meeting, each answered on its own
const meetings = new MeetingsApi(secretary);
const meeting = await meetings.conveneMeeting({ conveneMeeting: { committee: 'semg', date: day('2024-12-06') } });
const outcome = await meetings.decideAtMeeting({
    meeting: meeting.id,
    meetingDecisions: {
        decisions: [
            { minute: '3', on: action, as: 'note', _with: {} },
            { minute: '4', on: 'ts-story.f1.a9', as: 'note', _with: {} },
        ],
    },
});
assert.deepEqual([outcome.taken, outcome.refused], [1, 1]);

// A list, filtered and paged
const list = await actions.listActions({ review: 'ts-story', status: 'SIGNED_OFF', sort: '-dueDate', atLeast: corrected.atLeast });
assert.deepEqual([list.total, list.next, list.items[0]?.id], [1, null, action]);

console.log('played');
