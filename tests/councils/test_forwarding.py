"""Going up a tier: the report of effect that goes along, what a council asks for, how many it takes from a unit."""

from html import unescape
from types import SimpleNamespace

import pytest
from django.urls import reverse

from accounts.states import RoleName
from common.errors import NotAllowed
from councils.actions.forwarding import begin_effect_report, move_candidate, put_forward
from councils.actions.reviews import judge_anew
from councils.models import Assessment, Council, DecisionItem, Minutes
from councils.permissions.forwarding import why_full, why_no_report, why_not_put_forward
from councils.states import AssessmentStatus, Office
from initiatives.actions.confirmations import sign_confirmation
from initiatives.models import ReportAnswer
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory, UserFactory
from tests.factories.councils import CouncilFactory, ScoreSheetFactory, SeatFactory
from tests.factories.decisions import FIGURES, CertificateFactory, DecisionItemFactory, VerdictFactory
from tests.factories.effect import AT, asked_confirmation, begun_report, confirmed_report, effect_form
from tests.factories.initiatives import SeasonFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
CONTENT = {"recognised": [], "refused": []}


@world
def scene():
    """A recognised initiative with its decision and certificate, the council of the province, people of the commune."""
    province = UnitFactory(kind="province", name="Tỉnh Cao Bằng", recognition_level="provincial")
    commune = UnitFactory(parent=province, name="UBND xã Lũng Nặm", kind="commune", recognition_level="grassroots")
    above = CouncilFactory(unit=province, level="provincial", name="Hội đồng sáng kiến tỉnh Cao Bằng")
    council = CouncilFactory(unit=commune)
    author = PostingFactory(unit=commune).person
    effect_form()
    return SimpleNamespace(
        above=above, council=council, commune=commune, author=author, stranger=UserFactory(),
        initiative=recognised(council, author),
        coordinator=RoleFactory(unit=commune, name=RoleName.COORDINATOR).person,
        head=RoleFactory(unit=commune, name=RoleName.HEAD).person,
        officer=SeatFactory(council=above, office=Office.SECRETARY).person,
    )  # fmt: skip


def recognised(council, author=None):
    """Give an initiative that a published decision of this council recognises."""
    lead = {"assessment__initiative__lead": author} if author else {}
    item = CertificateFactory(
        item=DecisionItemFactory(decision__council=council, decision__content=CONTENT, **lead)
    ).item
    return item.assessment.initiative


# ---- The report


def test_the_report_begins_with_decision_certificate_and_request(scene, now):
    dossier = begin_effect_report(initiative=scene.initiative, by=scene.author, now=now)

    texts = dict(dossier.answers.values_list("question__key", "text"))
    decision = scene.council.decisions.get()
    code = decision.items.get().certificates.get().code
    assert texts["recognition"].startswith(
        f"Quyết định số {decision.number} ngày 18/12/2026 của Ủy ban nhân dân xã Lũng Nặm.\n"
    )
    assert code in texts["recognition"]
    assert "Hội đồng sáng kiến tỉnh Cao Bằng" in texts["request"]


@pytest.mark.parametrize("stage", ["none", "begun", "waiting", "given back"])
def test_without_a_confirmed_report_nothing_goes_forward(scene, now, stage):
    if stage != "none":
        dossier = begun_report(scene.initiative)
    if stage in {"waiting", "given back"}:
        version = dossier.versions.create(number=1, content={}, sha256="0", handed_in_by=scene.author, handed_in_at=AT)
    if stage == "given back":
        ReportAnswer.objects.create(version=version, is_confirmed=False, reason="Thiếu", by=scene.head, at=AT)

    with pytest.raises(NotAllowed):
        put_forward(initiative=scene.initiative, by=scene.author, now=now)

    assert why_no_report(scene.initiative, scene.above)
    assert not Assessment.objects.filter(council=scene.above).exists()


def test_the_council_judges_the_confirmed_report(scene, now):
    version = confirmed_report(scene.initiative)

    assessment = put_forward(initiative=scene.initiative, by=scene.author, now=now)

    assert assessment.version == version
    assert assessment.follows.decision_item.decision.council == scene.council


def test_a_council_that_asks_for_none_judges_what_was_recognised(scene, now):
    Council.objects.filter(pk=scene.above.pk).update(asks_for_report=False)

    assessment = put_forward(initiative=scene.initiative, by=scene.author, now=now)

    assert assessment.version == assessment.follows.version


def test_a_completed_report_is_judged_anew_once_the_unit_has_confirmed_it(scene, now):
    first = confirmed_report(scene.initiative)
    assessment = put_forward(initiative=scene.initiative, by=scene.author, now=now)
    Assessment.objects.filter(pk=assessment.pk).update(status=AssessmentStatus.TO_COMPLETE)
    second = first.dossier.versions.create(
        number=2, content=first.content, sha256="0", handed_in_by=scene.author, handed_in_at=AT
    )
    ReportAnswer.objects.create(version=second, is_confirmed=True, by=scene.head, at=AT)
    third = first.dossier.versions.create(
        number=3, content=first.content, sha256="0", handed_in_by=scene.author, handed_in_at=AT
    )

    anew = judge_anew(assessment=Assessment.objects.get(pk=assessment.pk), by=scene.officer, now=now)

    assert anew.version == second != third


def test_the_page_of_the_initiative_says_what_is_asked_for(scene, client_of):
    client = client_of(scene.author)

    page = client.get(scene.initiative.get_absolute_url()).content.decode()
    begun = client.post(reverse("councils:begin_effect", args=[scene.initiative.pk]))

    assert reverse("councils:begin_effect", args=[scene.initiative.pk]) in page
    assert reverse("councils:put_forward", args=[scene.initiative.pk]) not in page
    assert begun.url == reverse("initiatives:edit_effect", args=[scene.initiative.pk])
    assert client.get(begun.url, follow=True).status_code == 200


@pytest.mark.parametrize(
    ("who", "may"), [("author", True), ("head", True), ("coordinator", True), ("officer", False), ("stranger", False)]
)
def test_authors_and_their_unit_put_forward(scene, who, may):
    confirmed_report(scene.initiative)

    assert (why_not_put_forward(getattr(scene, who), scene.initiative, scene.above) is None) is may


# ---- How many from one unit


def limit(scene, places):
    Council.objects.filter(pk=scene.above.pk).update(quota_per_unit=places, asks_for_report=False)
    scene.above.refresh_from_db()


@pytest.mark.parametrize(("places", "third"), [(None, True), (0, True), (3, True), (2, False)])
def test_a_unit_puts_forward_as_many_as_the_council_takes(scene, now, places, third):
    limit(scene, places)
    for _number in range(2):
        put_forward(initiative=recognised(scene.council), by=scene.head, now=now)

    if third:
        put_forward(initiative=scene.initiative, by=scene.author, now=now)
    else:
        with pytest.raises(NotAllowed):
            put_forward(initiative=scene.initiative, by=scene.author, now=now)

    assert Assessment.objects.filter(council=scene.above).count() == 2 + third


def test_another_unit_and_another_season_have_places_of_their_own(scene, now):
    limit(scene, 1)
    elsewhere = CouncilFactory(unit=UnitFactory(kind="commune", recognition_level="grassroots"))
    other = recognised(elsewhere)
    put_forward(initiative=other, by=other.entered_by, now=now)
    next_year = recognised(scene.council)
    next_year.season = SeasonFactory(year=2027)
    next_year.save()
    put_forward(initiative=next_year, by=scene.head, now=now)

    assert why_full(scene.above, scene.commune, scene.initiative.season) is None
    assert put_forward(initiative=scene.initiative, by=scene.author, now=now)


def test_one_that_is_withdrawn_makes_room(scene, now):
    limit(scene, 1)
    first = recognised(scene.council)
    assessment = put_forward(initiative=first, by=scene.head, now=now)
    assert why_full(scene.above, scene.commune, first.season)

    Assessment.objects.filter(pk=assessment.pk).update(status=AssessmentStatus.CLOSED)

    assert put_forward(initiative=scene.initiative, by=scene.author, now=now)


def test_the_unit_sees_how_many_and_orders_its_list(scene, now, client_of):
    limit(scene, 5)
    second, third = recognised(scene.council), recognised(scene.council)
    put_forward(initiative=second, by=scene.head, now=now)
    client, address = client_of(scene.coordinator), reverse("councils:unit_lists")

    before = [row.initiative for row in client.get(address).context["list"].rows]
    client.post(reverse("councils:move_candidate", args=[third.pk]), {"do": "up"})
    client.post(reverse("councils:move_candidate", args=[third.pk]), {"do": "up"})
    shown = client.get(address).context["list"]

    assert before == [scene.initiative, second, third]
    assert [row.initiative for row in shown.rows] == [third, scene.initiative, second]
    assert (shown.forwarded, shown.limit) == (1, 5)
    assert [bool(row.assessment) for row in shown.rows] == [False, False, True]


def test_a_list_that_is_cut_says_so_and_leads_on(scene, client_of, monkeypatch):
    second = recognised(scene.council)
    client, address = client_of(scene.coordinator), reverse("councils:unit_lists")
    whole = client.get(address).content.decode()
    monkeypatch.setattr("councils.putting_forward.SHOWN", 1)

    page = client.get(address)

    way = f"{reverse('initiatives:list')}?season={scene.initiative.season_id}&status=recognised&unit={scene.commune.pk}"
    assert way not in unescape(whole)
    assert way in unescape(page.content.decode())
    assert (len(page.context["list"].rows), page.context["list"].count) == (1, 2)
    assert [row.pk for row in client.get(way).context["page"]] == [second.pk, scene.initiative.pk]


@pytest.mark.parametrize("who", ["author", "stranger", "officer"])
def test_only_the_unit_orders_its_list(scene, who):
    with pytest.raises(NotAllowed):
        move_candidate(council=scene.above, initiative=scene.initiative, places=1, by=getattr(scene, who))


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_list_needs_the_same_queries_for_any_length(rows, scene, client_of, django_assert_num_queries):
    for _number in range(rows):
        recognised(scene.council)
    client = client_of(scene.coordinator)

    with django_assert_num_queries(12):
        page = client.get(reverse("councils:unit_lists"))

    assert len(page.context["list"].rows) == rows + 1


# ---- What the council above reads of the one below


@pytest.fixture
def forwarded(scene, now):
    """The initiative before the province, judged below by votes and scores, with minutes."""
    Council.objects.filter(pk=scene.above.pk).update(asks_for_report=False)
    below = DecisionItem.objects.get(assessment__initiative=scene.initiative).assessment
    verdict = VerdictFactory(
        item__assessment=below, figures={**FIGURES, "grade": "A", "grade_from": "80", "grade_missed": []}
    )
    Minutes.objects.create(session=verdict.item.session, conclusion="Đề nghị công nhận, chuyển cấp tỉnh.")
    ScoreSheetFactory(assessment=below, comment="Nhận xét riêng của một thành viên", total=77)
    Assessment.objects.filter(pk=below.pk).update(mean="82.5")
    return put_forward(initiative=scene.initiative, by=scene.author, now=now)


def test_the_council_above_reads_the_result_below_without_the_sheets(scene, forwarded, client_of, settings):
    settings.MFA_REQUIRED_FOR = "nobody"
    member = SeatFactory(council=scene.above).person
    client = client_of(member)

    page = client.get(forwarded.get_absolute_url())

    words = page.content.decode()
    (step,) = page.context["chain"].steps
    assert (step.verdict.grade, str(step.assessment.mean)) == ("A", "82.50")
    code = step.certificates[0].code
    for each in ("4 đồng ý, 3 không đồng ý", step.decision.number, code, "Đề nghị công nhận, chuyển cấp tỉnh.", "82,5"):
        assert each in words
    assert "Nhận xét riêng của một thành viên" not in words
    opened = [step.decision.get_absolute_url(), step.certificates[0].get_absolute_url()]
    opened.append(reverse("initiatives:version", args=[scene.initiative.pk, step.version.number]))
    assert [client.get(address).status_code for address in opened] == [200, 200, 200]
    assert client.get(step.assessment.get_absolute_url()).status_code == 404


def test_a_stranger_and_the_authors_read_nothing_of_it(scene, forwarded, client_of):
    for person in (scene.stranger, scene.author, scene.head):
        assert client_of(person).get(forwarded.get_absolute_url()).status_code == 404


def test_what_other_units_confirm_stands_beside_it(scene, forwarded, client_of, settings, now):
    settings.MFA_REQUIRED_FOR = "nobody"
    texts = {"applied_since": now.date(), "conclusion": "Áp dụng tốt", "benefit_not_computable": True}
    asked = asked_confirmation(scene.initiative, **texts)
    waiting = asked_confirmation(scene.initiative)
    head = RoleFactory(unit=asked.unit, name=RoleName.HEAD).person
    sign_confirmation(confirmation=asked, by=head, now=now)

    page = client_of(scene.officer).get(forwarded.get_absolute_url())

    assert page.context["chain"].confirmations == [asked] != [waiting]
