"""A story is public only while every author agrees to it as it stands, and its initiative is recognised."""

from hashlib import sha256
from io import BytesIO
from xml.etree import ElementTree

import pytest
from django.db import IntegrityError, transaction
from django.template import Context, Template
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from common.errors import NotAllowed
from councils.actions.revocation import revoke_recognition
from initiatives.models import Author
from initiatives.states import Consent
from movements.actions.stories import answer_consent, begin_story, edit_story, publish_story, take_down
from movements.models import Story, StoryConsent
from notifications.models import Notice
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.initiatives import AttachmentFactory
from tests.factories.recognitions import recognised_below_the_province
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at(now):
    """A recognised initiative of a teacher, and a co-ordinator of the commune above the school."""
    scene = recognised_below_the_province(now)
    scene.coordinator = RoleFactory(unit=scene.council.unit).person
    return scene


@world
def story(at):
    """Begun, nobody has answered."""
    return begin_story(initiative=at.initiative, by=at.coordinator)


@world
def published(at, story):
    """Agreed to and public."""
    answer_consent(consent=story.consents.get(), agrees=True, by=at.author)
    return publish_story(story=story, by=at.coordinator)


def readers():
    """Give what everybody finds in the list, the feed and on the page."""
    client = Client()
    story = Story.objects.get()
    listed = client.get(reverse("stories:list")).content.decode()
    feed = client.get(reverse("stories:feed")).content.decode()
    page = client.get(story.get_absolute_url()).status_code
    return story.title in listed, story.title in feed, page


def test_one_click_makes_a_story_of_what_is_public_and_asks_the_authors(at, story):
    assert (story.title, story.text) == ("Phiếu hẹn khám", "Chia theo khung giờ.")
    assert [(each.author.person, each.answer) for each in story.consents.all()] == [(at.author, Consent.WAITING)]
    assert list(Notice.objects.filter(kind="movements/story_asked").values_list("person", flat=True)) == [at.author.pk]
    assert begin_story(initiative=at.initiative, by=at.coordinator) == story


def test_nothing_is_public_before_the_authors_have_agreed(at, story):
    with pytest.raises(NotAllowed, match="Not everybody has agreed yet"):
        publish_story(story=story, by=at.coordinator)
    with pytest.raises(IntegrityError, match="lacks the consent"), transaction.atomic():
        Story.objects.update(published_at=timezone.now(), published_by=at.coordinator)
    assert readers() == (False, False, 404)


def test_everybody_reads_what_is_published(published):
    assert readers() == (True, True, 200)


def test_consent_taken_back_takes_the_page_down_and_tells_the_writer(at, published):
    answer_consent(consent=published.consents.get(), agrees=False, by=at.author)

    told = Notice.objects.filter(kind="movements/story_down").values_list("person", flat=True)
    assert readers() == (False, False, 404)
    assert list(told) == [at.coordinator.pk]
    assert "has taken the consent back" in Story.objects.get().down_because


def test_other_words_need_consent_anew(at, published):
    edited = edit_story(story=published, title="Tên khác", text=published.text, picture=None, by=at.coordinator)

    assert readers() == (False, False, 404)
    assert [each.answer for each in edited.consents.all()] == [Consent.WAITING]


def test_saving_without_a_change_asks_nobody(at, published):
    edit_story(story=published, title=published.title, text=published.text, picture=None, by=at.coordinator)

    assert readers() == (True, True, 200)


def test_a_recognition_cancelled_takes_the_page_with_it(at, published, now):
    revoke_recognition(
        item=at.item, reason="Sai", decision_number="9/QĐ", decided_on=timezone.localdate(now), by=at.head, now=now
    )

    assert readers() == (False, False, 404)


def test_an_author_who_joins_later_has_not_agreed(published):
    with transaction.atomic():
        lead = published.initiative.authors.get()
        Author.objects.create(initiative=published.initiative, outside_name="Lã Văn Khuyến", share=20, position=2)
        Author.objects.filter(pk=lead.pk).update(share=80)

    assert readers() == (False, False, 404)


def test_the_consent_of_an_outside_person_is_recorded_from_a_paper(at, story):
    with transaction.atomic():
        Author.objects.filter(initiative=at.initiative).update(share=80)
        outside = Author.objects.create(initiative=at.initiative, outside_name="Lã Văn Khuyến", share=20, position=2)
    edit_story(story=story, title="Mới", text="Chữ", picture=None, by=at.coordinator)
    consent = StoryConsent.objects.get(author=outside)

    with pytest.raises(NotAllowed, match="by which paper"):
        answer_consent(consent=consent, agrees=True, by=at.coordinator)
    with pytest.raises(NotAllowed, match="Only co-ordinators"):
        answer_consent(consent=consent, agrees=True, by=UserFactory(), note="Giấy")
    answer_consent(consent=consent, agrees=True, by=at.coordinator, note="Giấy ngày 20/11")
    consent.refresh_from_db()

    assert (consent.answer, consent.recorded_by, consent.note) == ("agreed", at.coordinator, "Giấy ngày 20/11")


def test_nobody_agrees_in_an_authors_place(at, story):
    with pytest.raises(NotAllowed, match="answers this"):
        answer_consent(consent=story.consents.get(), agrees=True, by=at.coordinator)


def test_taking_down_needs_a_reason_and_can_be_undone(at, published):
    with pytest.raises(NotAllowed, match="Say why"):
        take_down(story=published, reason=" ", by=at.coordinator)
    take_down(story=published, reason="Chờ sửa ảnh", by=at.coordinator)
    hidden = readers()
    publish_story(story=published, by=at.coordinator)

    assert (hidden, readers()) == ((False, False, 404), (True, True, 200))


@pytest.mark.parametrize("who", ["author", "secretary"])
def test_only_those_responsible_for_the_unit_tell(at, who):
    with pytest.raises(NotAllowed, match="tell of it"):
        begin_story(initiative=at.initiative, by=getattr(at, who))


def photograph(width: int = 4000, height: int = 2000) -> bytes:
    """A JPEG as a telephone takes it: lying on its side, with the place and the name of its owner in it."""
    image = Image.new("RGB", (width, height), "green")
    exif = image.getexif()
    exif[0x0112] = 6  # lies on its side
    exif[0x013B] = "Lo Thi Nga"  # artist
    exif.get_ifd(0x8825).update({1: "N", 2: (22.0, 40.0, 12.5), 3: "E", 4: (106.0, 15.0, 0.0)})  # where it was taken
    written = BytesIO()
    image.save(written, "JPEG", exif=exif)
    return written.getvalue()


def pictured(at, content: bytes, **more):
    """Give an attachment of the initiative with this content."""
    values = {"media_type": "image/jpeg", "is_confidential": False, "sha256": sha256(content).hexdigest()}
    dossier = at.initiative.dossiers.get(act="application")
    return AttachmentFactory(dossier=dossier, file__data=content, **values | more)


def test_only_pictures_that_are_not_kept_back_are_shown_and_only_while_they_are_not(at, story):
    secret, shown = pictured(at, photograph(), is_confidential=True), pictured(at, photograph(8, 4))
    url = reverse("stories:picture", args=[story.pk])
    with pytest.raises(NotAllowed, match="not kept back"):
        edit_story(story=story, title="Tên", text="Chữ", picture=secret, by=at.coordinator)

    edit_story(story=story, title="Tên", text="Chữ", picture=shown, by=at.coordinator)
    before = Client().get(url).status_code
    answer_consent(consent=story.consents.get(), agrees=True, by=at.author)
    publish_story(story=story, by=at.coordinator)
    answer = Client().get(url)
    type(shown).objects.filter(pk=shown.pk).update(is_confidential=True)

    assert (before, answer.status_code, Client().get(url).status_code) == (404, 200, 404)


@pytest.mark.parametrize(("kind", "media_type"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp")])
def test_pictures_stand_upright_and_small_without_place_and_owner(at, client_of, kind, media_type):
    original = photograph()
    with Image.open(BytesIO(original)) as read:
        assert dict(read.getexif().get_ifd(0x8825))[2] == (22.0, 40.0, 12.5)
        written = BytesIO()
        read.save(written, kind, exif=read.getexif())
    pictured(at, written.getvalue(), media_type=media_type)
    story = begin_story(initiative=at.initiative, by=at.coordinator)

    answer = client_of(at.author).get(reverse("stories:picture", args=[story.pk]))

    with Image.open(BytesIO(answer.content)) as shown:
        assert (dict(shown.getexif()), shown.size, shown.format) == ({}, (800, 1600), kind)
        assert {"exif", "xmp", "icc_profile", "comment"} & set(shown.info) == set()
    assert answer.headers["Content-Type"] == media_type
    assert b"Lo Thi Nga" not in answer.content


def test_a_file_that_is_no_picture_is_neither_chosen_nor_shown(at, story, client_of):
    broken = pictured(at, b"\xff\xd8\xff\xe0" + b"\0" * 40, name="hong.jpg")

    with pytest.raises(NotAllowed, match=r"hong\.jpg.* cannot be read"):
        edit_story(story=story, title="Tên", text="Chữ", picture=broken, by=at.coordinator)
    said = client_of(at.coordinator).post(
        reverse("stories:edit", args=[story.pk]), {"title": "Tên", "text": "Chữ", "picture": broken.pk}
    )
    Story.objects.update(picture=broken)

    assert (said.status_code, list(said.context["form"].errors)) == (422, ["picture"])
    assert client_of(at.author).get(reverse("stories:picture", args=[story.pk])).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("author", 200), ("coordinator", 200), ("secretary", 404)])
def test_authors_and_those_who_tell_see_the_picture_before_it_is_public(at, client_of, who, status):
    pictured(at, photograph(8, 4))
    story = begin_story(initiative=at.initiative, by=at.coordinator)

    assert client_of(getattr(at, who)).get(reverse("stories:picture", args=[story.pk])).status_code == status


def test_the_feed_has_the_picture_and_the_words_as_they_were_written(at, settings):
    pictured(at, photograph(8, 4))
    story = begin_story(initiative=at.initiative, by=at.coordinator)
    edit_story(
        story=story, title="A < B", text="Chờ < 20 phút.\n\n<b>Hết</b>", picture=story.picture, by=at.coordinator
    )
    answer_consent(consent=story.consents.get(), agrees=True, by=at.author)
    publish_story(story=Story.objects.get(), by=at.coordinator)

    entry = ElementTree.fromstring(Client().get(reverse("stories:feed")).content).find("{*}entry")

    address = settings.SITE_URL + reverse("stories:picture", args=[story.pk])
    assert entry.findtext("{*}title") == "A < B"
    assert entry.findtext("{*}summary") == (
        f'<p><img src="{address}" alt=""></p><p>Chờ &lt; 20 phút.</p>\n\n<p>&lt;b&gt;Hết&lt;/b&gt;</p>'
    )


def test_the_whole_way_through_the_pages(at, client_of):
    clerk, author = client_of(at.coordinator), client_of(at.author)

    begun = clerk.post(reverse("stories:tell", args=[at.initiative.pk]))
    story = Story.objects.get()
    asked = author.get(reverse("stories:consent", args=[story.consents.get().pk]))
    author.post(reverse("stories:consent", args=[story.consents.get().pk]), {"answer": "yes"})
    page = clerk.get(reverse("stories:edit", args=[story.pk]))
    done = clerk.post(reverse("stories:publish", args=[story.pk]))

    assert (begun.status_code, asked.status_code, page.status_code, done.status_code) == (302, 200, 200, 302)
    assert readers() == (True, True, 200)


def test_those_who_may_tell_find_the_way_from_the_initiative(at, story, rf):
    way = Template("{% load stories %}{% story_way initiative %}")
    request = rf.get("/")
    found = []
    for user in (at.coordinator, at.author):
        request.user = user
        found.append(way.render(Context({"request": request, "initiative": at.initiative})).strip())

    assert reverse("stories:edit", args=[story.pk]) in found[0]
    assert found[1] == ""
