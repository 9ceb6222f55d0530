"""How forms are laid out with crispy-forms: questions with help, example and errors in their place, one main button.

    self.helper = form_helper(
        Ask("novelty", example=_("Before, …"), usual_words="150–400", under=_("At most 64 kB")),
        Ask("first_applied_on", size="short"),
        Acts(Act(_("Go to step 4"), main=True), Act(_("Save, later"), name="stay")),
    )

and in the template `{% crispy form %}` (with `{% load crispy_forms_tags %}`). What is wrong is listed above the form.
"""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout, LayoutObject
from crispy_forms.utils import TEMPLATE_PACK, render_field
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

Words = str | Promise


def form_helper(*parts: LayoutObject | str, tag: bool = True, method: str = "post", action: str = "") -> FormHelper:
    """Give the helper of a form; `tag=False` when the template writes <form> and its csrf token itself.

    The browser checks nothing: what is wrong is said by us, in the reader's language, where it was made.
    """
    helper = FormHelper()
    helper.layout = Layout(*parts)
    helper.form_tag = tag
    helper.disable_csrf = not tag
    helper.form_method = method
    helper.form_action = action
    helper.attrs = {"novalidate": ""}
    return helper


def filter_helper(first: str, *others: str) -> FormHelper:
    """Give the helper of the filters above a list: kept in the address, side by side where there is room.

    On a phone more than one other is folded away.
    """
    rest = [MoreFilters(*others)] if len(others) > 1 else others
    helper = form_helper(first, *rest, Acts(Act(_("Filter"))), method="get")
    helper.form_class = "filter-row small"
    return helper


class Ask(Field):
    """One question, or several alike.

    `example` is a good answer, opened on demand; `usual_words` a range such as "150–400", shown with the count;
    `under` words below the answer; `size="short"` for dates, numbers and codes; `small` for dialogs and filters.
    Other keywords become attributes of the input.
    """

    def __init__(
        self,
        *fields: str,
        example: Words = "",
        usual_words: Words = "",
        under: Words = "",
        size: str = "",
        small: bool = False,
        **attrs,
    ):
        super().__init__(*fields, css_class=size or None, **attrs)
        self.shown = {"example": example, "usual_words": usual_words, "under": under, "small": small}

    def render(self, form, context, template_pack=TEMPLATE_PACK, extra_context=None, **kwargs) -> SafeString:
        """Draw the question with what was said about it."""
        shown = {**(extra_context or {}), **self.shown}
        return super().render(form, context, template_pack, extra_context=shown, **kwargs)


class Part(LayoutObject):
    """A ruled part of the form with its heading."""

    def __init__(self, title: Words, *fields: LayoutObject | str, note: Words = ""):
        self.title, self.note, self.fields = title, note, list(fields)

    def render(self, form, context, template_pack=TEMPLATE_PACK, **kwargs) -> SafeString:
        """Draw the heading and what stands below it."""
        inside = self.get_rendered_fields(form, context, template_pack, **kwargs)
        return render_to_string("components/form_part.html", {"title": self.title, "note": self.note, "inside": inside})


class MoreFilters(LayoutObject):
    """Filters that a phone shows once they are asked for, or when one of them is chosen."""

    def __init__(self, *fields: str):
        self.fields = list(fields)

    def render(self, form, context, template_pack=TEMPLATE_PACK, **kwargs) -> SafeString:
        """Draw the button that unfolds them and the fields themselves."""
        inside = self.get_rendered_fields(form, context, template_pack, **kwargs)
        chosen = sum(bool(form[name].data) for name in self.fields) if form.is_bound else 0
        return render_to_string("components/more_filters.html", {"chosen": chosen, "inside": inside})


class Act(LayoutObject):
    """A button whose words name its result; one of a page is the main one."""

    def __init__(self, label: Words, *, main: bool = False, grave: bool = False, name: str = "", value: str = "1"):
        self.label, self.main, self.grave, self.name, self.value = label, main, grave, name, value
        self.fields = []

    def render(self, form, context, template_pack=TEMPLATE_PACK, **kwargs) -> SafeString:
        """Draw the button."""
        return render_to_string("components/act.html", {"act": self})


class Acts(LayoutObject):
    """The buttons at the end of a form, in a row."""

    def __init__(self, *acts: Act):
        self.fields = list(acts)

    def render(self, form, context, template_pack=TEMPLATE_PACK, **kwargs) -> SafeString:
        """Draw the buttons in order."""
        inside = "".join(render_field(act, form, context, template_pack=template_pack) for act in self.fields)
        return SafeString(f'<div class="acts">{inside}</div>')
