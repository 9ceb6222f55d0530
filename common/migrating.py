"""Making many tables in one migration at the cost of one: the first migration of each app."""

from collections.abc import Sequence

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class AtOnce(Operation):
    """Several operations of which none needs the state before the one after it.

    Django builds the classes of all related models anew after each operation that changes one; here their states are
    changed first and the classes built once. Tables may be named before they are made: foreign keys come last.
    """

    reduces_to_sql = True
    reversible = True
    serialization_expand_args = ["operations"]

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations

    def deconstruct(self) -> tuple[str, list, dict]:
        """Give what a migration file holds of it."""
        return self.__class__.__qualname__, [], {"operations": self.operations}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change the state by all operations; its classes are built when somebody asks for them."""
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Do all in the state after them."""
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Undo all, the last first; what they have made themselves is only in the state in which they are done."""
        for operation in reversed(self.operations):
            is_older = (app_label, getattr(operation, "model_name", "").lower()) in to_state.models
            before = to_state if is_older else from_state
            operation.database_backwards(app_label, schema_editor, from_state, before)

    def describe(self) -> str:
        """Say what it does, for `migrate --plan`."""
        return f"{len(self.operations)} operations at once"
