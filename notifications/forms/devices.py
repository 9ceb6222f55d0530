"""What a browser says of itself when it wants messages."""

import base64
import binascii

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from notifications.channels.push import knows

POINT, SECRET = 65, 16  # bytes of the two keys (RFC 8291)


class DeviceForm(forms.Form):
    """The address at the push service and the keys a message is sealed with."""

    endpoint = forms.CharField(max_length=500)
    p256dh = forms.CharField(max_length=120)
    auth = forms.CharField(max_length=60)

    def clean_endpoint(self) -> str:
        """Refuse what is no push service: we would send there whatever a reader names."""
        endpoint = self.cleaned_data["endpoint"]
        if not knows(endpoint):
            raise ValidationError(_("The push service of this browser is not known here."))
        return endpoint

    def clean_p256dh(self) -> str:
        """Refuse what is no key."""
        return _key(self.cleaned_data["p256dh"], POINT)

    def clean_auth(self) -> str:
        """Refuse what is no secret."""
        return _key(self.cleaned_data["auth"], SECRET)


def _key(text: str, length: int) -> str:
    text = text.rstrip("=")
    try:
        found = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error:
        found = b""
    if len(found) != length:
        raise ValidationError(_("This is not a key of a browser."))
    return text
