"""Who has left an item reads nothing more of it: every place × a member, and a secretary, with an upheld conflict."""

from types import SimpleNamespace

import pytest
from django.urls import reverse

from councils.actions.conflicts import decide_conflicts, look_for_conflicts
from councils.actions.decisions import draft_decision
from councils.actions.minutes import minutes_of
from councils.actions.sessions import plan_session, put_on_agenda
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.minutes import Reading
from councils.models import Assessment, Recusal, Session
from tests.factories.accounts import PostingFactory, RelativeFactory, UserFactory
from tests.factories.councils import SESSION_AT, in_session, scored, sitting, under_review
from tests.worlds import world

pytestmark = pytest.mark.django_db
TITLE = "Giải pháp kín đáo"


@world
def stages() -> SimpleNamespace:
    """A dossier at each stage, all of one author; a member and the secretary are relatives of that author."""
    at = sitting(members=3)
    author = UserFactory(full_name="Hoàng Kín Đáo")
    PostingFactory(person=author, unit=at.council.unit)
    made = {"title": TITLE, "lead": author}
    member, secretary = at.members[0], at.secretary
    (to_score,) = under_review(at, **made)
    (ready,) = scored(at, **made)
    planned = plan_session(council=at.council, by=at.chair.person, name="Đợt 3", held_at=SESSION_AT, place="Hội trường")
    put_on_agenda(session=planned, assessments=scored(at, **made), by=at.chair.person)
    closed = in_session(at, count=2, **made)
    for seat in (member, secretary):
        RelativeFactory(person=seat.person, relative=author)
    look_for_conflicts(council=at.council, by=at.chair.person)
    decide_conflicts(recusals=Recusal.objects.all(), step="uphold", by=at.chair.person)
    first, second = closed.items.order_by("position")
    for item in (first, second):
        opened = open_vote(item=item, by=at.chair.person)
        for seat in (at.chair, at.members[1], at.members[2]):
            cast_vote(item=opened, by=seat.person, choice="yes")
        close_item(item=opened, by=at.chair.person)
    opened = in_session(at, **made | {"title": "Giải pháp ai cũng đọc", "lead": UserFactory()})
    closed = at.together(closed, "close")
    decided = Assessment.objects.get(pk=first.assessment_id)
    draft = draft_decision(council=at.council, assessments=[decided], by=at.chair.person)
    return SimpleNamespace(
        council=at.council, to_score=to_score, ready=ready, planned=planned, opened=opened, closed=closed, draft=draft,
        decided=decided, member=member.person, secretary=secretary.person, chair=at.chair.person,
        sheet=ready.sheets.first(), initiative=to_score.initiative, item=planned.items.get(),
    )  # fmt: skip


# Address, of what, query; does the chair, who has a part in all of it, read the title there?
PLACES = [
    ("queue", None, "", True),
    ("council", "council", "", False),
    ("assessments", "council", "", True),
    ("assessments", "council", "q=kin+dao", True),
    ("assessment", "to_score", "", True),
    ("assessment", "decided", "", True),
    ("score", "to_score", "", True),
    ("sheet_paper", "sheet", "", None),
    ("conflict", "to_score", "", False),
    ("close_scoring", "to_score", "", False),
    ("remove", "to_score", "", False),
    ("conflicts", "council", "show=in_force", True),
    ("session", "planned", "", True),
    ("room", "planned", "", True),
    ("agenda", "planned", "", True),
    ("attendance", "planned", "", False),
    ("postpone", "item", "", None),
    ("session", "closed", "", True),
    ("room", "closed", "", True),
    ("projector", "closed", "shows=figures", True),
    ("minutes", "closed", "", True),
    ("write_minutes", "closed", "", True),
    ("decisions", "council", "", True),
    ("decision", "draft", "", True),
    ("decision_paper", "draft", "", None),
    ("annexed_list", "draft", "", None),
]


def address(stages, name, of, query) -> str:
    args = [getattr(stages, of).pk] if of else []
    return f"{reverse(f'councils:{name}', args=args)}?{query}"


@pytest.mark.parametrize(("name", "of", "query", "read_by_chair"), PLACES)
def test_nobody_who_has_left_reads_what_the_others_read(name, of, query, read_by_chair, stages, client_of):
    where = address(stages, name, of, query)

    if read_by_chair is not None:
        assert (TITLE in client_of(stages.chair).get(where).content.decode()) == read_by_chair
    for person in (stages.member, stages.secretary):
        answer = client_of(person).get(where)
        body = b"" if getattr(answer, "streaming", False) else answer.content
        assert answer.status_code in {200, 403, 404}
        assert (TITLE in body.decode(errors="replace"), "Kín Đáo" in body.decode(errors="replace")) == (False, False)
        if read_by_chair is None or of in {"to_score", "decided", "sheet", "item"}:
            assert answer.status_code in {403, 404}


def test_the_spreadsheet_holds_no_row_of_it(stages, client_of):
    rows = []
    for person in (stages.chair, stages.member, stages.secretary):
        response = client_of(person).get(reverse("councils:assessments", args=[stages.council.pk]), {"xlsx": 1})
        rows.append(b"".join(response.streaming_content) if response.streaming else response.content)

    seen = [Assessment.objects.visible_to(person).count() for person in (stages.member, stages.secretary)]
    assert seen == [1, 1]
    assert len(rows[0]) > max(len(rows[1]), len(rows[2]))


def test_minutes_on_paper_give_the_number_of_the_item_alone(stages):
    session = Session.objects.get(pk=stages.closed.pk)
    for person in (stages.member, stages.secretary):
        shown = Reading(minutes_of(session), person).shown
        assert [set(row) for row in shown["items"]] == [{"position", "hidden"}] * 2
        assert set(shown["counts"].values()) == {0}


def test_the_dossier_itself_is_gone_for_a_member_without_another_right(stages, client_of):
    page = stages.initiative.get_absolute_url()

    found = [client_of(person).get(page).status_code for person in (stages.chair, stages.member, stages.secretary)]

    assert found == [200, 404, 404]


def test_items_hidden_in_a_draft_are_not_taken_out_by_who_does_not_see_them(stages, client_of):
    (item,) = stages.draft.items.all()

    client_of(stages.secretary).post(reverse("councils:remove_items", args=[stages.draft.pk]), {"items": [item.pk]})

    assert stages.draft.items.count() == 1
