"""Who stands out and what was given for it: criteria of the campaign, titles held, commendations recorded."""

import datetime

from accounts.models import Unit
from councils.states import FormOfCommendation
from initiatives.models import Author, Campaign, Initiative, Season
from movements.actions.commendations import enter_titles, record_commendation
from movements.candidates import collectives
from movements.models import CommendationCriteria, Title
from movements.scenes.cast import PROVINCE, Cast
from movements.title_lists import Given

ISSUER, NUMBER, AGO = "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng", "1502/QĐ-UBND", datetime.timedelta(days=9)
ADVANCED = ("TACGIA", "DONGTACGIA", "CHUYENGIA", "UYVIEN1", "UYVIEN2", "DAUMOI")
BY_DECISION = "Quyết định số 96/QĐ-UBND"
CRITERIA = {"recognised": 1, "provincial": 1, "met_percent": 70, "people": 5, "unit_recognised": 3}


def honour(initiative: Initiative, cast: Cast) -> None:
    """Set criteria some reach, enter titles, and commend the author of the initiative and the best unit."""
    campaign = Campaign.objects.get(pk=initiative.season.campaign_id)
    CommendationCriteria.objects.create(campaign=campaign, **CRITERIA)
    lead = initiative.authors.select_related("person").get(is_lead=True)
    _enter_titles(lead, cast)
    given = {"campaign": campaign, "form": FormOfCommendation.PROVINCE, "issuer": ISSUER, "number": NUMBER,
             "signed_on": cast.today - AGO, "by": cast.people["LANHDAOTINH"]}  # fmt: skip
    record_commendation(
        person=lead.person, **given,
        reason=f"Tác giả sáng kiến số {initiative.number}, được công nhận hiệu quả, khả năng nhân rộng trong tỉnh.",
    )  # fmt: skip
    last_year = Season.objects.filter(campaign=campaign, ends_on__lt=cast.today, duties__isnull=False)
    for season in last_year.order_by("-year")[:1]:
        for best in collectives(season, Unit.objects.get(code=PROVINCE))[:1]:
            figures = best.figures
            reason = (
                f"{figures.met} trong {figures.obliged} người hoàn thành nhiệm vụ sáng kiến năm {season.year}; "
                f"{best.recognised} sáng kiến được công nhận."
            )
            record_commendation(unit=best.unit, reason=reason, **given)


def _enter_titles(lead: Author, cast: Cast) -> None:
    """The lead author has three grassroots titles in a row, others the title on which the first of them rests."""
    year = cast.today.year
    given = [Given(cast.people[code], Title.ADVANCED_WORKER, year, BY_DECISION) for code in ADVANCED]
    given.append(Given(lead.person, Title.ADVANCED_WORKER, year, BY_DECISION))
    given += [Given(lead.person, Title.GRASSROOTS, year - ago, BY_DECISION) for ago in (1, 2, 3)]
    enter_titles(unit=Unit.objects.get(code=PROVINCE), given=given, by=cast.people["LANHDAOTINH"])
