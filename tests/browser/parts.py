"""Addresses for the tests of the frame and the parts: the site's own, and two pages that show every part."""

from pathlib import Path

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template import engines
from django.urls import path
from django.utils import timezone

from common.errors import NotAllowed
from common.layout import Act, Acts, Ask, Part, form_helper
from common.paging import Page
from config.urls import urlpatterns as site

PARTS = Path(__file__).with_suffix(".html")


class Everything(forms.Form):
    """One field of each kind."""

    novelty = forms.CharField(label="Điểm mới là gì?", help_text="Nói rõ khác ở đâu.", widget=forms.Textarea)
    applied_on = forms.DateField(label="Từ ngày nào?")
    field = forms.ChoiceField(label="Lĩnh vực", choices=[("", "Chọn lĩnh vực"), ("1", "Y tế")])
    kinds = forms.MultipleChoiceField(
        label="Loại", required=False, choices=[("a", "Kỹ thuật"), ("b", "Quản lý")], widget=forms.CheckboxSelectMultiple
    )
    money = forms.ChoiceField(
        label="Tính thành tiền?", choices=[("y", "Được"), ("n", "Không")], widget=forms.RadioSelect
    )
    true = forms.BooleanField(label="Mọi thông tin là trung thực")
    file = forms.FileField(label="Tệp", required=False)

    helper = form_helper(
        Ask("novelty", example="Trước đây dùng tranh in sẵn.", usual_words="150–400", under="Tối đa 64 kB"),
        Part("Thời gian", Ask("applied_on", size="short"), "field", note="Dùng để chọn hội đồng"),
        "kinds",
        "money",
        "true",
        "file",
        Acts(Act("Sang bước 4", main=True)),
    )


class Reason(forms.Form):
    """Why."""

    reason = forms.CharField(label="Lý do")


def parts(request: HttpRequest) -> HttpResponse:
    """Every part once; a POST brings the form back with what is wrong."""
    form = Everything(request.POST or None, initial={"kinds": ["a"], "money": "y", "true": True})
    context = {
        "now": timezone.now(),
        "form": form,
        "page": Page([1], next_url="?after=1", previous_url="?before=1"),
        "states": [("", "draft"), ("way", "half"), ("fix", "fix"), ("good", "good"), ("gold", "gold"), ("", "over")],
        "steps": [
            {"label": "Tên", "stitch": "done", "url": "#", "is_passed": True},
            {"label": "Giải pháp", "stitch": "now", "is_current": True},
        ],
        "filters": [{"label": "Chưa chấm", "url": "#", "count": 8, "is_current": True}],
        "thread": [{"stitch": "now", "title": "Ở chỗ tác giả", "lines": ["đã 7 ngày"]}],
    }
    return HttpResponse(engines["django"].from_string(PARTS.read_text()).render(context, request))


def withdraw(request: HttpRequest) -> HttpResponse:
    """A deed that asks first."""
    form = Reason(request.POST or None)
    if form.is_valid():
        messages.success(request, f"Đã rút: {form.cleaned_data['reason']}")
        return redirect("/parts/")
    words = {"title": "Rút hồ sơ?", "words": "Hội đồng sẽ không xét.", "act": "Rút hồ sơ", "keep": "Giữ lại"}
    return render(request, "confirm.html", {**words, "grave": True, "back_url": "/parts/", "form": form})


def refused(request: HttpRequest) -> HttpResponse:
    """A deed nobody may do."""
    raise NotAllowed("Chỉ thành viên hội đồng chấm được.")


def live(request: HttpRequest) -> HttpResponse:
    """A fragment."""
    return HttpResponse("<p>Đã hiện</p>")


urlpatterns = [
    path("parts/", parts),
    path("withdraw/", withdraw),
    path("refused/", refused),
    path("live/", live),
    *site,
]
