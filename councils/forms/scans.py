"""The scan of a signed paper."""

from django import forms
from django.utils.translation import gettext_lazy as _

from common.layout import Act, Acts, form_helper
from initiatives.forms.uploads import SCANS, UploadField


class ScanForm(forms.Form):
    """One file: PDF, JPEG or PNG by its content, and the digest that was on the page."""

    file = UploadField(
        label=_("Scan of the signed paper"), help_text=_("PDF, JPEG or PNG, at most 20 MB."), kinds=SCANS,
        otherwise=_("A scan is a PDF, JPEG or PNG file."),
    )  # fmt: skip
    sha256 = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args, sha256: str, **kwargs):
        super().__init__(*args, initial={"sha256": sha256}, **kwargs)
        self.now = sha256
        self.helper = form_helper("file", "sha256", Acts(Act(_("Upload the scan"), main=True)))

    def clean_sha256(self) -> str:
        """Refuse a scan of what has changed since the page was loaded."""
        if self.cleaned_data["sha256"] != self.now:
            raise forms.ValidationError(
                _("The paper has changed since this page was loaded. Have it signed anew as it is now.")
            )
        return self.now
