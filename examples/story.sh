#!/bin/sh
# Plays the story of the README against a running program in its demo profile. Needs curl and jq.
set -eu
B=${1:-http://127.0.0.1:8080}/api

ask() { # user, path, body
  curl -s -u "$1:$1" -H 'Content-Type: application/json' "$B$2" -d "$3"
  echo
}

ask secretary /reviews '{"id": "lr-example", "kind": "LEARNING_REVIEW", "reference": "LR 1",
  "title": "Learning review: an example", "commissionedBy": "crc", "beganOn": "2026-01-12"}'
ask secretary /reviews/lr-example/findings '{"kind": "AREA_TO_STRENGTHEN", "theme": "chronologies",
  "statement": "Most chronologies were out of date", "effectiveOn": "2026-02-02",
  "figures": [{"measure": "chronologies out of date", "numerator": 16, "denominator": 20}]}'
for due in ongoing 2026-04-30; do
  ask secretary /findings/lr-example.f1/actions '{"statement": "Train every team",
    "desiredOutcome": "Chronologies inform decisions", "overseenBy": "semg", "dueDate": "'$due'",
    "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"},
    "authority": {"committee": "semg", "meetingDate": "2026-02-09", "minute": "7.2"}}'
done
A=/actions/lr-example.f1.a1
ask secretary $A/due-date '{"dueDate": "2026-06-30", "reasonCode": "SYSTEM_OR_SUPPLIER", "reason": "The template is late",
  "authority": {"committee": "semg", "meetingDate": "2026-04-13", "minute": "3"}}'
ask secretary $A/due-date '{"dueDate": "2026-09-30", "reasonCode": "CAPACITY", "reason": "Two teams are being merged",
  "authority": {"committee": "semg", "meetingDate": "2026-06-08", "minute": "4"}}'
ask lead-csc $A/completion '{"evidence": "Attendance lists", "effectiveOn": "2026-09-25"}'
ask lead-csc $A/verification '{"outcome": "ACCEPTED", "method": "Dip sample of ten files", "effectiveOn": "2026-10-02",
  "verifier": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"}}'
ask lead-nuth $A/verification '{"outcome": "ACCEPTED", "method": "Dip sample of ten files", "effectiveOn": "2026-10-02",
  "verifier": {"name": "Ines Example", "role": "Named Nurse", "agency": "nuth"}}'
ask secretary $A/sign-off '{"conditions": ["Re-audit within three months"],
  "authority": {"committee": "semg", "meetingDate": "2026-10-12", "minute": "5"}}'
ask secretary $A/impact-evidence '{"level": "PRACTICE", "sourceKind": "CASE_AUDIT", "measure": "chronologies in order",
  "baseline": {"numerator": 4, "denominator": 20}, "actual": {"numerator": 15, "denominator": 20},
  "comparableWithBaseline": true, "sampling": "RANDOM", "method": "Case file audit", "effectiveOn": "2026-11-16",
  "assessor": {"name": "Ines Example", "role": "Named Nurse", "agency": "nuth"}, "independence": "INDEPENDENT"}'
curl -s -u chair:chair "$B$A?asOf=2026-08-01&atLeast=6" | jq '.action.assessment
  | {delayDays, originalDelayDays, maskedDelayDays, driftDays, level, signals: [.signals[].because]}'
curl -s -u auditor:auditor "$B$A/history" | jq -r '.entries[] | "\(.version) \(.effectiveOn) \(.recordedBy.user): \(.happened)"'

# A meeting: its decisions in agenda order, each answered on its own.
ask secretary /meetings '{"committee": "semg", "date": "2026-11-18",
  "agenda": [{"minute": "6.1", "title": "Chronologies"}, {"minute": "6.2", "title": "Re-audit"}]}'
curl -s -u secretary:secretary -H 'Content-Type: application/json' "$B/meetings/semg.2026-11-18/decisions" -d '{"decisions": [
  {"minute": "6.1", "on": "lr-example.f1.a1", "as": "sign-off/conditions",
   "with": {"condition": 1, "how": "The re-audit is reported"}},
  {"minute": "6.2", "on": "lr-example.f1", "as": "actions", "with": {"statement": "Re-audit every quarter",
   "desiredOutcome": "The change lasts", "overseenBy": "semg", "dueDate": "2027-03-31",
   "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"}}},
  {"minute": "6.2", "on": "lr-example.f1.a2", "as": "sign-off", "with": {}}]}' |
  jq -c '.decisions[] | [.minute, .on, .as, .taken.id // .refused.type]'

# A date was mistyped in June. What is shown changes; what was known then does not.
curl -s -u auditor:auditor "$B$A?atLeast=7" >/dev/null
BEFORE=$(date -u +%Y-%m-%dT%H:%M:%SZ)
sleep 1
ask secretary $A/corrections '{"corrects": 2, "whatWasWrong": "The minute says 31 August", "as": "due-date",
  "with": {"dueDate": "2026-08-31", "reasonCode": "CAPACITY", "reason": "Two teams are being merged",
    "authority": {"committee": "semg", "meetingDate": "2026-06-08", "minute": "4"}}}'
for known in "" "&knownAt=$BEFORE"; do
  curl -s -u auditor:auditor "$B$A?asOf=2026-08-01&atLeast=9$known" | jq -c '[.action.dueDate, .action.assessment.driftDays]'
done

# The owner leaves, and nobody owes what they promised until somebody follows.
OWNER=$(curl -s -u auditor:auditor "$B/actions/lr-example.f1.a2" | jq -r .action.owner.person)
ask secretary "/directory/people/$OWNER/departure" '{"agency": "csc", "effectiveOn": "2026-11-20"}'
curl -s -u chair:chair "$B/actions/lr-example.f1.a2?atLeast=1" | jq -c '[.action.assessment.signals[].because]'

# What was won can be lost. The work is owed again, and its first date stays.
ask secretary $A/reopening '{"cause": "A dip sample found eight of twenty out of date", "dueDate": "2027-02-28",
  "authority": {"committee": "semg", "meetingDate": "2026-11-20", "minute": "2"}}'
curl -s -u chair:chair "$B$A?atLeast=11" | jq -c '.action | [.status, .originalDueDate, .reopenedDueDate]'

# Five numbers, beside what they were; and what has changed since the last meeting.
curl -s -u chair:chair "$B/drift?by=agency" | jq -c '.numbers, .opens.LATE, (.comparedWith[] | [.with, .asOf, .change])'
curl -s -u chair:chair "$B/changes?sinceMeeting=semg.2026-11-18" |
  jq -r '.items[] | "\(.id) \(.what): \(.before) → \(.after)"'
