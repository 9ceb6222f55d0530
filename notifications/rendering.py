"""From the templates of one kind of notice to words in one language."""

from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template import Context, TemplateDoesNotExist
from django.template.loader import get_template, render_to_string
from django.utils import translation

from notifications.models import Delivery, Notice

TITLE_LENGTH = 200


@dataclass(frozen=True)
class Wording:
    """What a notice says in one language; `html` is empty where the kind has no body.html."""

    title: str
    body: str
    html: str


def plain(template: str, context: dict) -> str:
    """Render a text file: nothing is escaped, whatever its author forgot."""
    return get_template(template).template.render(Context(context, autoescape=False)).strip()


def render(kind: str, language: str, context: dict) -> Wording:
    """Render subject.txt, body.txt and, if there is one, body.html of templates/emails/<kind>/."""
    with translation.override(language):
        try:
            html = render_to_string(f"emails/{kind}/body.html", context).strip()
        except TemplateDoesNotExist:
            html = ""
        title = " ".join(plain(f"emails/{kind}/subject.txt", context).split())
        return Wording(title[:TITLE_LENGTH], plain(f"emails/{kind}/body.txt", context), html)


def mail_of(delivery: Delivery) -> EmailMultiAlternatives:
    """Compose the mail of a notice in the reader's language, with a link to its page."""
    notice: Notice = delivery.notice
    context = {
        "notice": notice,
        "person": notice.person,
        "html": delivery.html,
        "link": settings.SITE_URL + notice.url if notice.url else "",
        "site_url": settings.SITE_URL,
        "province_name": settings.PROVINCE_NAME,
    }
    with translation.override(notice.person.language):
        mail = EmailMultiAlternatives(notice.title, plain("emails/base.txt", context) + "\n", to=[delivery.address])
        mail.attach_alternative(render_to_string("emails/base.html", context), "text/html")
    # A mail sent again because the worker died between sending and noting it is the same mail to its receiver.
    host = settings.SITE_URL.split("//")[-1].split("/")[0].split(":")[0]
    mail.extra_headers["Message-ID"] = f"<{delivery.key.replace(':', '.')}@{host}>"
    return mail
