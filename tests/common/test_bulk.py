import pytest

from accounts.models import TargetGroup
from common.bulk import copy_objects, copy_rows, copy_values, next_ids, without_triggers, write_history

pytestmark = pytest.mark.django_db
COLUMNS = ["id", "code", "name", "guidance", "position"]


def test_rows_come_in_as_they_are_with_one_event_each():
    ids = next_ids(TargetGroup, 2)
    texts = ["dòng một\ndòng hai\tcột", "gạch \\ ngược và \\N"]

    with without_triggers():
        copied = copy_rows(
            TargetGroup, COLUMNS, [(pk, f"g{pk}", "Nhóm", text, 1) for pk, text in zip(ids, texts, strict=True)]
        )
        write_history(TargetGroup, ids)

    assert copied == 2
    assert [group.guidance for group in TargetGroup.objects.order_by("pk")] == texts
    events = TargetGroup.pgh_event_model.objects.order_by("pgh_obj_id")
    assert [(event.pgh_obj_id, event.pgh_label, event.guidance) for event in events] == [
        (pk, "insert", text) for pk, text in zip(ids, texts, strict=True)
    ]


def test_triggers_fire_again_afterwards():
    with without_triggers():
        pass

    group = TargetGroup.objects.create(code="new", name="Nhóm mới")

    assert TargetGroup.pgh_event_model.objects.get().pgh_obj_id == group.pk


def test_reserved_keys_are_not_given_again():
    first, second = next_ids(TargetGroup, 3), next_ids(TargetGroup, 1)

    assert second.start == first.stop
    assert TargetGroup.objects.create(code="x", name="X").pk == second.stop


def test_objects_get_keys_defaults_and_a_history():
    groups = [TargetGroup(code=code, name="Nhóm") for code in ("a", "b")]

    with without_triggers():
        ids = copy_objects(TargetGroup, groups)

    assert [group.pk for group in groups] == list(ids)
    assert list(TargetGroup.objects.order_by("pk").values_list("code", "position")) == [("a", 0), ("b", 0)]
    assert TargetGroup.pgh_event_model.objects.count() == 2


def test_plain_values_get_keys_defaults_and_a_history():
    with without_triggers():
        ids = copy_values(TargetGroup, [{"code": code, "name": "Nhóm"} for code in ("a", "b")])
        none = copy_values(TargetGroup, [])

    assert list(TargetGroup.objects.order_by("pk").values_list("pk", "code", "position")) == [
        (ids[0], "a", 0),
        (ids[1], "b", 0),
    ]
    assert TargetGroup.pgh_event_model.objects.count() == 2
    assert len(none) == 0
