"""Trees kept as materialised paths (django-treebeard): the two questions asked of them, and their manager."""

from typing import Self

from treebeard.mp_tree import MP_NodeManager, MP_NodeQuerySet


def paths_above(node) -> list[str]:
    """Give the paths of the node itself and of everything above it."""
    return [node.path[:end] for end in range(node.steplen, len(node.path) + 1, node.steplen)]


class TreeQuerySet(MP_NodeQuerySet):
    """Nodes of a tree."""

    def within(self, node) -> Self:
        """The node itself and everything below it."""
        return self.filter(path__startswith=node.path)

    def above(self, node) -> Self:
        """The node itself and everything above it."""
        return self.filter(path__in=paths_above(node))


class TreeManager(MP_NodeManager.from_queryset(TreeQuerySet)):
    """Give querysets of the class it was made from, in the order of the tree."""

    def get_queryset(self) -> TreeQuerySet:
        """All nodes, parents before children."""
        return self._queryset_class(self.model, using=self._db).order_by("path")
