"""A scan of a signed paper is kept, bound to the digest of what was signed."""

import datetime

from django.db import transaction

from accounts.models import User
from common.errors import require
from councils.models import SignedScan
from councils.scans import Signed, saved
from initiatives.files import Examined


@transaction.atomic
def keep_scan(*, paper: Signed, file: Examined, by: User, now: datetime.datetime) -> SignedScan:
    """Keep a scan; the same file for the same content is kept once."""
    require(paper.why_not_upload)
    known = paper.scans.filter(sha256=file.sha256, signed_sha256=paper.sha256).first() if paper.row.pk else None
    return known or SignedScan.objects.create(
        **{paper.kind: saved(paper)},
        **file.columns,
        signed_sha256=paper.sha256,
        uploaded_by=by,
        uploaded_at=now,
    )
