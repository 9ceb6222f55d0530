"""What councils, their decisions and the public registry show, and to whom."""

from types import SimpleNamespace

from tests.factories.decisions import CertificateFactory, RegistryEntryFactory
from tests.project.access import OK, row


def set_scene(scene: SimpleNamespace) -> None:
    """A recognised initiative with its certificate and its entry in the registry."""
    scene.certificate = CertificateFactory()
    scene.entry = RegistryEntryFactory(item=scene.certificate.item)


ROWS = [
    row("registry:list", anonymous=OK, others=OK),
    row("registry:detail", kwargs=lambda scene: {"pk": scene.entry.pk}, anonymous=OK, others=OK),
    row("certificates", anonymous=OK, others=OK),
    row("certificate", kwargs=lambda scene: {"code": scene.certificate.code}, anonymous=OK, others=OK),
]
