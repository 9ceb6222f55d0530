"""What people have chosen: through which channel they hear of what, when, and the hour of their letter."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from notifications.states import FIRST_HOUR, LAST_HOUR, USUAL_HOUR, Channel, Topic, When


@tracked()
class Preference(TimeStamped):
    """When somebody hears of a topic through a channel; without a row the defaults of `topics.py` hold."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="preferences", verbose_name=_("person")
    )
    topic = models.CharField(_("topic"), max_length=12, choices=Topic)
    channel = models.CharField(_("channel"), max_length=8, choices=Channel)
    when = models.CharField(_("when"), max_length=8, choices=When)

    class Meta:
        verbose_name = _("choice of news")
        verbose_name_plural = _("choices of news")
        ordering = ["person", "topic", "channel"]
        constraints = [
            models.UniqueConstraint(fields=["person", "topic", "channel"], name="preference_is_one_a_channel"),
            # The inbox has everything: it is what a duty cannot be muted below.
            models.CheckConstraint(name="preference_leaves_the_inbox_alone", condition=~Q(channel=Channel.INBOX)),
            # The letter of the day stands in place of single mails; a message has no letter to wait for.
            models.CheckConstraint(
                name="preference_of_the_letter_is_of_mail", condition=Q(channel=Channel.MAIL) | ~Q(when=When.DAILY)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_topic_display()}, {self.get_channel_display()}: {self.get_when_display()}"


class LetterHour(models.Model):
    """The hour at which somebody's letter of the day goes out."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="letter_hour", verbose_name=_("person")
    )
    hour = models.PositiveSmallIntegerField(_("hour of the letter"), default=USUAL_HOUR)

    class Meta:
        verbose_name = _("hour of the letter")
        verbose_name_plural = _("hours of letters")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="letter_hour_is_by_day", condition=Q(hour__gte=FIRST_HOUR, hour__lte=LAST_HOUR)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hour}:00"
