"""What the template loader joins, and that it changes nothing of what a page says."""

import pytest
from django.template import Context, Engine, TemplateDoesNotExist
from django.template.loader import get_template
from django.utils import translation

from common.template_loader import join
from common.templatetags.look import ConstantNode

BUILTINS = ["django.templatetags.i18n", "common.templatetags.look", "common.templatetags.words"]


def joined(source: str):
    template = Engine(builtins=BUILTINS).from_string(source)
    join(template.nodelist)
    return template


def test_text_words_and_icons_become_one_piece_and_values_stay():
    template = joined('<p>{% translate "Close" %} {% icon "bell" %}</p>{{ name }}<b>{% stitch "done" %}</b>')

    assert [isinstance(node, ConstantNode) for node in template.nodelist] == [True, False, True]


@pytest.mark.parametrize(
    "source",
    [
        '<p>{% translate "Close" %}</p>{% for x in rows %}<i>{% translate "No" %}</i>{{ x }}{% empty %}–{% endfor %}',
        '{% if name %}{% icon "bell" %}{% translate "No" %}{{ name }}{% else %}<b>{% translate "No" %}</b>{% endif %}',
        '{% with y=name %}{% translate "Close" as w %}{{ w }} {% translate w %} {% stitch y %}{% endwith %}',
        "{% cards %}<table><tr><td>{{ name }}</td></tr></table>{% endcards %}",
        '{% filter upper %}<p>{% translate "Close" %}</p>{{ name }}{% endfilter %}',
    ],
)
@pytest.mark.parametrize("values", [{}, {"name": "<Hoa>", "rows": [1, 2]}])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_joined_template_says_what_it_said_before(source, values, language):
    plain = Engine(builtins=BUILTINS).from_string(source)
    template = joined(source)

    with translation.override(language):
        assert [template.render(Context(values)) for _ in range(2)] == [plain.render(Context(values))] * 2


def test_a_piece_follows_the_language_and_whether_signs_are_escaped():
    template = joined('<p>{% translate "Close" %}</p>{{ name }}')
    said = []
    for language in ("vi", "en", "vi"):
        with translation.override(language):
            said.append(template.render(Context({"name": "&"}, autoescape=language == "vi")))

    assert said == ["<p>Đóng</p>&amp;", "<p>Close</p>&", "<p>Đóng</p>&amp;"]


def test_templates_of_the_site_are_joined_and_a_missing_one_is_named():
    queue = get_template("councils/_queue.html").template

    assert queue.nodelist.get_nodes_by_type(ConstantNode)
    with pytest.raises(TemplateDoesNotExist, match=r"nowhere\.html"):
        get_template("nowhere.html")
