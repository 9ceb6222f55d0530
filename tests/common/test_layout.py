import re

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation

from common.layout import Act, Acts, Ask, Part, form_helper


class Question(forms.Form):
    novelty = forms.CharField(label="What is new?", help_text="Say what differs.", widget=forms.Textarea)
    applied_on = forms.DateField(label="Since when?", required=False)
    kinds = forms.MultipleChoiceField(
        label="Which kinds?", choices=[("a", "Technical"), ("b", "Management")], widget=forms.CheckboxSelectMultiple
    )
    true = forms.BooleanField(label="All of it is true")

    helper = form_helper(
        Ask("novelty", example="Before, pictures were printed.", usual_words="150–400", under="At most 64 kB"),
        Part("When", Ask("applied_on", size="short"), note="Chooses the council"),
        "kinds",
        "true",
        Acts(Act("Go to step 4", main=True), Act("Save, later", name="stay"), Act("Delete…", grave=True)),
    )


@pytest.fixture(autouse=True)
def _vietnamese():
    with translation.override("vi"):
        yield


def drawn(form: forms.Form, **context) -> str:
    template = Template("{% load crispy_forms_tags %}{% crispy form %}")
    return re.sub(r"\s+", " ", template.render(Context({"form": form, "csrf_token": "abc", **context})))


def test_a_question_stands_in_the_order_of_reading():
    page = drawn(Question())

    places = [
        page.index(words)
        for words in (
            '<label for="id_novelty">What is new?</label>',
            '<p class="help" id="id_novelty_helptext">Say what differs.</p>',
            '<details class="example">',
            "<blockquote>Before, pictures were printed.</blockquote>",
            "<textarea",
            '<p class="under-field">',
            '<span data-words-of="id_novelty">0</span> từ, thường viết 150–400 từ',
            "<span>At most 64 kB</span>",
        )
    ]
    assert places == sorted(places)


def test_words_of_an_answer_are_counted_without_a_script():
    page = drawn(Question({"novelty": "Bộ thẻ gồm 120 hình"}))

    assert '<span data-words-of="id_novelty">5</span>' in page


def test_errors_stand_at_their_fields_and_are_listed_as_links_above():
    page = drawn(Question({"applied_on": "31/02/2026", "kinds": ["a"], "novelty": "x"}))

    summary = page[page.index("data-wrong") : page.index("<textarea")]
    assert "Có 2 chỗ cần sửa" in summary
    assert re.findall(r'<a href="(#\w+)">([^<]+)</a><span class="when">([^<]+)</span>', summary) == [
        ("#id_applied_on", "Since when?", "Chưa đúng ngày. Ghi theo mẫu 30/11/2026."),
        ("#id_true", "All of it is true", "Chưa trả lời câu này."),
    ]
    field = page[page.index('id="div_id_applied_on"') :]
    assert field.startswith('id="div_id_applied_on" class="ask wrong"')
    assert field.index("wrong-words") < field.index('id="id_applied_on"')
    assert 'aria-invalid="true"' in field
    assert 'id="id_applied_on_error"' in field
    assert 'aria-describedby="id_applied_on_error"' in field


def test_words_about_the_whole_form_are_listed_too():
    class Whole(Question):
        def clean(self):
            raise forms.ValidationError("Tổng là 95 %, còn thiếu 5 %.")

    assert "<li>Tổng là 95 %, còn thiếu 5 %.</li>" in drawn(Whole({}))


def test_a_form_without_errors_says_nothing_about_them():
    assert "data-wrong" not in drawn(Question())


def test_several_choices_are_a_group_with_its_question():
    page = drawn(Question())

    assert re.search(r'<fieldset id="div_id_kinds" class="ask"> <legend>Which kinds\?</legend>', page)
    assert re.search(r'<label class="form-check-label" for="id_kinds_1">Management</label>', page)


def test_what_may_stay_empty_says_so_and_nothing_wears_a_star():
    page = drawn(Question())

    assert page.count("(có thể để trống)") == 1
    assert "Since when? <small" in page
    assert "*" not in page


def test_buttons_name_their_result_and_one_is_the_main_one():
    page = drawn(Question())

    assert re.findall(r"<button([^>]*)>([^<]+)</button>", page) == [
        (' class="btn btn-primary"', "Go to step 4"),
        (' class="btn" name="stay" value="1"', "Save, later"),
        (' class="btn btn-grave"', "Delete…"),
    ]


def test_the_browser_checks_nothing_and_the_form_carries_its_token():
    page = drawn(Question())

    assert re.match(r'\s*<form novalidate(="")? method="post"', page)
    assert 'name="csrfmiddlewaretoken" value="abc"' in page


def test_a_form_inside_another_brings_neither_tag_nor_token():
    class Inner(forms.Form):
        reason = forms.CharField()
        helper = form_helper("reason", tag=False)

    page = drawn(Inner())

    assert "<form" not in page
    assert "csrfmiddlewaretoken" not in page


def test_a_layout_that_names_a_missing_field_fails():
    class Wrong(forms.Form):
        helper = form_helper(Ask("nothing"))

    with pytest.raises(Exception, match="Could not resolve form field 'nothing'"):
        drawn(Wrong())


def test_text_of_people_is_escaped():
    class Wicked(Question):
        helper = form_helper(Ask("novelty", example="<script>1</script>", under="<b>"))

    page = drawn(Wicked({"novelty": "</textarea><script>"}))

    assert "<script>" not in page
    assert "&lt;b&gt;" in page
