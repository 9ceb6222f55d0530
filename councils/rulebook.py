"""The rules that assessments go by, kept in each process: a sheet in use never changes again, by its triggers."""

from functools import lru_cache

from councils.models import RuleSheet

KEPT = 128  # sheets; a province has some ten a season


@lru_cache(maxsize=KEPT)
def rules_in_use(pk: int) -> RuleSheet:
    """Give the rule sheet of an assessment with its criteria, bands, minimums and grades; its dates may be older."""
    return RuleSheet.objects.with_parts().get(pk=pk)
