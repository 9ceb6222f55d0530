"""A registered model runs: pilot, launch, and the report of the year with the figures reports add up."""

import datetime

import pytest
from django.urls import reverse

from common.errors import NotAllowed
from initiatives.actions.correction import accept_initiative
from initiatives.actions.review import open_review
from initiatives.actions.running import begin_year_report, hand_in_year_report, record_launch
from initiatives.actions.submission import submit_initiative
from initiatives.figures import wrong_figures
from initiatives.models import Initiative, ModelResults
from initiatives.permissions.running import why_not_run, why_not_write_year_report
from initiatives.states import Status, StepName
from initiatives.year_reports import figures_in
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.dossiers import NOW, clinic
from tests.factories.initiatives import InitiativeFactory, employed
from tests.factories.registrations import complete_registration
from tests.factories.steering import answer_report, registered, reported, year_dossier

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 9)
SAID = {
    "held_on": TODAY, "place": "Nhà văn hóa xóm", "content": "Ra mắt tổ giúp dân", "commitment": "Mỗi tháng một buổi",
    "responsibilities": "Bí thư chi bộ", "output": "10 buổi, 180 hồ sơ",
}  # fmt: skip


def steps_of(model: Initiative) -> list[str]:
    return list(model.history.order_by("pk").values_list("step", flat=True))


def test_a_model_found_complete_has_nothing_due_while_it_runs(now):
    model = complete_registration()
    checker = employed(model.unit)
    RoleFactory(person=checker, unit=model.unit, name="coordinator")
    submit_initiative(initiative=model, by=model.entered_by, now=now)

    accepted = accept_initiative(initiative=model, by=checker)

    assert (accepted.status, accepted.due_on) == (Status.ACCEPTED, None)


def test_pilot_and_launch_stand_in_the_history_and_leave_the_state_as_it_is():
    model = registered(clinic())
    since = model.status_since

    record_launch(initiative=model, kind="pilot", said=SAID, by=model.entered_by, now=NOW)
    record_launch(initiative=model, kind="launch", said=SAID | {"output": "12 buổi"}, by=model.entered_by, now=NOW)

    model.refresh_from_db()
    assert (model.status, model.status_since, steps_of(model)) == (Status.ACCEPTED, since, ["pilot", "launch"])
    assert [(each.kind, each.output) for each in model.launches.order_by("pk")] == [
        ("pilot", SAID["output"]), ("launch", "12 buổi"),
    ]  # fmt: skip


def test_a_launch_said_again_is_put_right_and_not_doubled():
    model = registered(clinic())
    record_launch(initiative=model, kind="launch", said=SAID, by=model.entered_by, now=NOW)

    record_launch(initiative=model, kind="launch", said=SAID | {"place": "Sân UBND"}, by=model.entered_by, now=NOW)

    assert [each.place for each in model.launches.all()] == ["Sân UBND"]


def test_a_launch_that_lies_ahead_is_not_recorded():
    model = registered(clinic())

    with pytest.raises(NotAllowed):
        record_launch(
            initiative=model, kind="launch", said=SAID | {"held_on": TODAY + datetime.timedelta(days=1)},
            by=model.entered_by, now=NOW,
        )  # fmt: skip
    assert not model.launches.exists()


@pytest.mark.parametrize("status", [status for status in Status if status != Status.ACCEPTED])
def test_a_model_runs_only_between_registration_and_evaluation(status):
    model = registered(clinic(), status=status)

    assert why_not_run(model.entered_by, model, NOW)
    assert why_not_write_year_report(model.entered_by, model)


def test_an_initiative_has_neither_launch_nor_report_of_the_year():
    initiative = InitiativeFactory(status=Status.ACCEPTED)

    assert why_not_run(initiative.entered_by, initiative, NOW)
    assert why_not_write_year_report(initiative.entered_by, initiative)


def test_strangers_do_not_run_a_model_but_the_co_ordinator_does():
    model = registered(clinic())
    clerk = employed(model.unit)
    RoleFactory(person=clerk, unit=model.unit, name="coordinator")

    assert why_not_run(UserFactory(), model, NOW)
    assert why_not_run(clerk, model, NOW) is None


def test_the_report_of_the_year_is_handed_in_whole_with_its_figures():
    model = registered(clinic())
    begin_year_report(initiative=model, by=model.entered_by, now=NOW)
    with pytest.raises(NotAllowed):
        hand_in_year_report(initiative=model, by=model.entered_by, now=NOW)
    answer_report(model)

    version = hand_in_year_report(initiative=model, by=model.entered_by, now=NOW)

    results = ModelResults.objects.get(initiative=model)
    figures = (results.money, results.labour_days, results.land, results.people)
    assert (figures, results.version, steps_of(model)) == ((24_000_000, 48, 320, 212), version, [StepName.REPORT])


def test_from_the_report_on_the_evaluation_is_due():
    model = reported(clinic())

    assert model.due_on == TODAY + datetime.timedelta(days=model.season.campaign.decision_days)


def test_a_new_version_of_the_report_puts_its_figures_in_place_of_the_old_ones():
    model = reported(clinic())
    answer = year_dossier(model).answers.get(question__key="people")
    answer.text = "250"
    answer.save()

    hand_in_year_report(initiative=model, by=model.entered_by, now=NOW)

    assert [each.people for each in ModelResults.objects.all()] == [250]
    assert year_dossier(model).versions.count() == 2


def test_a_figure_nobody_was_asked_for_counts_nothing():
    assert figures_in({"answers": {"money": {"text": "12"}}}) == {
        "money": 12, "labour_days": 0, "land": 0, "people": 0,
    }  # fmt: skip


def test_figures_that_differ_from_the_report_are_found():
    model = reported(clinic())
    ModelResults.objects.update(people=1)

    assert [f"results of model {model.pk}:" in line for line in wrong_figures(NOW) if line.startswith("results")] == [
        True
    ]


def test_a_model_without_its_report_does_not_come_before_a_committee():
    model = registered(clinic())

    with pytest.raises(NotAllowed, match=model.number):
        open_review(initiative=model, by=model.entered_by, now=NOW)


def test_a_model_that_has_reported_comes_before_a_committee():
    model = reported(clinic())

    assert open_review(initiative=model, by=model.entered_by, now=NOW).status == Status.IN_REVIEW


@pytest.mark.parametrize(("typed", "kept"), [("24.000.000", "24000000"), ("0", "0"), ("", "")])
def test_numbers_are_typed_as_people_write_them(typed, kept, client_of):
    model = registered(clinic())
    dossier = begin_year_report(initiative=model, by=model.entered_by, now=NOW)
    address = reverse("initiatives:edit_year", args=[model.pk, 2])
    answer = dict.fromkeys(("labour-days", "land", "people"), "") | {"money": typed, "base-money": "0:"}

    response = client_of(model.entered_by).post(address, answer | {"do": "next"})

    assert response.status_code == 302
    assert [each.text for each in dossier.answers.filter(question__key="money", text__gt="")] == [kept] * bool(kept)


def test_what_is_no_number_is_said_at_its_place(client_of):
    model = registered(clinic())
    begin_year_report(initiative=model, by=model.entered_by, now=NOW)
    address = reverse("initiatives:edit_year", args=[model.pk, 2])

    response = client_of(model.entered_by).post(address, {"money": "nhiều lắm", "base-money": "0:", "do": "next"})

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["money"]


def test_the_page_of_a_model_shows_launch_and_figures_and_the_way_to_the_report(client_of):
    model = reported(clinic())
    record_launch(initiative=model, kind="launch", said=SAID, by=model.entered_by, now=NOW)

    page = client_of(model.entered_by).get(model.get_absolute_url()).content.decode()

    assert all(words in page for words in (SAID["commitment"], SAID["output"], "24.000.000"))
    assert reverse("initiatives:year_report", args=[model.pk]) in page


def test_a_launch_is_recorded_on_its_page(client_of, now):
    model = registered(clinic())
    said = {**SAID, "held_on": f"{now:%d/%m/%Y}"}

    response = client_of(model.entered_by).post(reverse("initiatives:launch", args=[model.pk, "launch"]), said)

    assert response.status_code == 302
    assert [each.output for each in model.launches.all()] == [SAID["output"]]
