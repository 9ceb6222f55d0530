"""Letters: from the templates of one kind in templates/emails/<kind>/ to a mail in the reader's language.

wording = word("initiatives/submitted", "vi", {"about": initiative})
letter_to("ngoc@…", person, wording, link="/initiatives/7/").send()
"""

from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template import Context, TemplateDoesNotExist
from django.template.loader import get_template, render_to_string
from django.utils import translation

TITLE_LENGTH = 200


@dataclass(frozen=True)
class Wording:
    """What is said in one language; `html` is empty where the kind has no body.html."""

    title: str
    body: str
    html: str = ""


def word(kind: str, language: str, context: dict) -> Wording:
    """Render subject.txt, body.txt and, if there is one, body.html of templates/emails/<kind>/."""
    with translation.override(language):
        try:
            html = render_to_string(f"emails/{kind}/body.html", context).strip()
        except TemplateDoesNotExist:
            html = ""
        title = " ".join(_plain(f"emails/{kind}/subject.txt", context).split())
        return Wording(title[:TITLE_LENGTH], _plain(f"emails/{kind}/body.txt", context), html)


def letter_to(address: str, person, wording: Wording, *, link: str = "", key: str = "") -> EmailMultiAlternatives:
    """Compose a mail to a person, with a link to a page of this site; `key` makes a second sending the same mail."""
    context = {
        "title": wording.title,
        "body": wording.body,
        "html": wording.html,
        "name": person.full_name,
        "link": settings.SITE_URL + link if link else "",
        "site_url": settings.SITE_URL,
        "province_name": settings.PROVINCE_NAME,
    }
    with translation.override(person.language):
        mail = EmailMultiAlternatives(wording.title, _plain("emails/base.txt", context) + "\n", to=[address])
        mail.attach_alternative(render_to_string("emails/base.html", context), "text/html")
    if key:
        host = settings.SITE_URL.split("//")[-1].split("/")[0].split(":")[0]
        mail.extra_headers["Message-ID"] = f"<{key.replace(':', '.')}@{host}>"
    return mail


def _plain(template: str, context: dict) -> str:
    """Render a text file: nothing is escaped, whatever its author forgot."""
    return get_template(template).template.render(Context(context, autoescape=False)).strip()
