"""Short public pages about recognised initiatives, for the newspaper, and the consent of their authors."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from initiatives.states import Consent
from movements.querysets.stories import StoryQuerySet


@tracked()
class Story(TimeStamped):
    """A recognised initiative told in some sentences; public once all authors have agreed and somebody published it."""

    initiative = models.OneToOneField(
        "initiatives.Initiative", models.PROTECT, related_name="story", verbose_name=_("initiative")
    )
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), max_length=4000)
    picture = models.ForeignKey(
        "initiatives.Attachment", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("picture")
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("written by")
    )
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("published by"),
    )
    down_because = models.CharField(_("taken down because"), max_length=300, blank=True)

    objects = StoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        ordering = ["-published_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="story_is_published_by_somebody",
                condition=models.Q(published_at__isnull=True, published_by__isnull=True)
                | models.Q(published_at__isnull=False, published_by__isnull=False),
            )
        ]
        indexes = [
            # The public list and the feed, newest first.
            models.Index(fields=["-published_at", "-id"], name="story_newest")
        ]
        triggers = [
            pgtrigger.Trigger(
                name="stories_are_published_with_consent",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__published_at__isnull=False),
                func="""
                    PERFORM 1 FROM initiatives_author AS author WHERE author.initiative_id = NEW.initiative_id
                        AND NOT EXISTS (SELECT 1 FROM movements_storyconsent AS consent WHERE consent.story_id = NEW.id
                            AND consent.author_id = author.id AND consent.answer = 'agreed');
                    IF FOUND THEN
                        RAISE EXCEPTION 'story % lacks the consent of an author', NEW.id
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The public page."""
        return reverse("stories:story", args=[self.pk])


@tracked()
class StoryConsent(TimeStamped):
    """Whether one author agrees to the story as it stands; of an outside person somebody records it from a paper."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="consents", verbose_name=_("story"))
    author = models.ForeignKey(
        "initiatives.Author", models.SET_NULL, null=True, related_name="+", verbose_name=_("author"),
        help_text=_("Empty: no longer an author of the initiative."),
    )  # fmt: skip
    answer = models.CharField(_("answer"), max_length=8, choices=Consent, default=Consent.WAITING)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("recorded by"),
    )  # fmt: skip
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("consent to a story")
        verbose_name_plural = _("consents to stories")
        ordering = ["story", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "author"], name="story_consent_is_one_an_author",
                condition=models.Q(author__isnull=False),
            ),
            models.CheckConstraint(
                name="story_consent_answered_has_a_time",
                condition=models.Q(answer="waiting", answered_at__isnull=True)
                | ~models.Q(answer="waiting") & models.Q(answered_at__isnull=False),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.author}: {self.get_answer_display()}"
