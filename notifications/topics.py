"""Which kind of notice (a folder of templates/emails/) is news of which topic, and what each topic does by itself."""

from notifications.states import Channel, Topic, When

DUTIES, INITIATIVES, COUNCIL, UNIT = Topic.DUTIES, Topic.INITIATIVES, Topic.COUNCIL, Topic.UNIT
NOW, DAILY, NEVER = When.NOW, When.DAILY, When.NEVER

KINDS = {
    "notifications": {UNIT: ["channel_away", "invitation_returned"]},
    "reminders": {DUTIES: ["owed", "of_others", "extended"]},
    "initiatives": {
        INITIATIVES: [
            "submitted", "returned", "return_recalled", "deadline_extended", "accepted", "in_review", "withdrawn",
            "lapsed", "held", "released", "consent_asked", "consent_answered", "author_removed", "draft_deleted",
            "change_proposed", "change_settled", "report_confirmed", "report_given_back", "confirmation_signed",
            "confirmation_declined", "confirmation_revoked", "adoption_begun", "adoption_named", "adoption_given_back",
            "adoption_confirmed", "adoption_abandoned", "adoption_revoked", "benefit_checked", "wanted_taken",
            "wanted_closed",
        ],
        DUTIES: ["exempted", "excuse_lifted"],
        UNIT: [
            "to_check", "resubmitted", "report_handed_in", "confirmation_asked", "confirmation_taken_back",
            "adoption_in_unit", "adoption_reported", "wanted_offered",
        ],
    },
    "councils": {
        INITIATIVES: [
            "recognised", "not_recognised", "effect_recognised", "effect_not_recognised", "to_complete", "postponed",
            "barred", "withdrawn", "revoked", "certificate_replaced", "gone_forward", "appeal_filed_by_author",
            "appeal_rejected", "appeal_upheld",
        ],
        COUNCIL: [
            "assigned", "expert_asked", "conflict_declared", "session_planned", "session_changed", "session_cancelled",
            "minutes_ready", "minutes_changed", "put_forward", "appeal_filed", "appeal_withdrawn", "appeal_to_hear",
            "appeal_found", "appeal_opened", "answers_wanted", "answers_extended", "answers_opened",
            "assignment_refused",
            "conflicts_found", "conflict_upheld", "conflict_set_aside", "opinion_kept", "opinion_goes_along",
            "deputy_named", "deputy_ended", "you_act_named", "you_act_ended", "queue_moved", "queue_back",
        ],
    },
    "movements": {
        INITIATIVES: ["story_asked", "story_down"],
        UNIT: [
            "commitments_made", "commitment_reported", "commitment_closed", "commitment_opened",
            "tasks_assigned", "programme_issued", "task_reported", "task_confirmed", "task_opened",
            "recommendation_sent", "recommendation_taken_back", "recommendation_answered",
            "recommendation_answer_taken_back", "recommendation_carried_out", "recommendation_reopened",
            "conference_invited", "conference_changed", "conference_cancelled", "conclusions_made",
            "conclusion_carried_out", "conclusion_reopened",
        ],
    },
}  # fmt: skip
TOPICS = {
    f"{folder}/{name}": topic for folder, topics in KINDS.items() for topic, names in topics.items() for name in names
}
FROM_THE_LADDER = {"reminders/owed", "reminders/of_others"}  # said by its steps, by day alone, however late it goes
# A session may be tomorrow, answers in writing may be taken for a day: what asks for them does not wait for the letter,
# nor does what says that letters do not go out.
URGENT = {
    "notifications/channel_away",
    "councils/session_planned",
    "councils/session_changed",
    "councils/session_cancelled",
    "councils/answers_wanted",
}

# What holds for whoever has chosen nothing. The gateway costs the province money: it is used where it is chosen, and
# where nothing else reaches somebody.
DEFAULTS = {
    DUTIES: {Channel.MAIL: DAILY, Channel.PUSH: NOW, Channel.GATEWAY: NEVER},
    INITIATIVES: {Channel.MAIL: DAILY, Channel.PUSH: NEVER, Channel.GATEWAY: NEVER},
    COUNCIL: {Channel.MAIL: DAILY, Channel.PUSH: NEVER, Channel.GATEWAY: NEVER},
    UNIT: {Channel.MAIL: DAILY, Channel.PUSH: NEVER, Channel.GATEWAY: NEVER},
}


def topic_of(kind: str) -> Topic:
    """Give the topic of a kind of notice; a test sees to it that none is missing."""
    return TOPICS.get(kind, Topic.INITIATIVES)


def kinds_of(topic: str) -> list[str]:
    """Give the kinds of notices of a topic."""
    return [kind for kind, its in TOPICS.items() if its == topic]
