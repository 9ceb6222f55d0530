"""Parts a PDF of ours into one file a page, without reading its content: a thousand pages in the time of a few.

Works on what `common.paper` renders as PDF 1.4 without tags: each object stands by itself in the file, under a plain
table of places. The objects a page needs are copied byte for byte with their numbers; only its way up is new.
"""

import re
from collections.abc import Iterator

REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
OBJECT = re.compile(rb"(?m)^(\d+) 0 obj\b")
STREAM = re.compile(rb">>\s*stream\r?\n")
PARENT = re.compile(rb"/Parent \d+ 0 R")
PAGE = re.compile(rb"/Type\s*/Page\b")
KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
HEADER = b"%PDF-1.4\n%\xbf\xf7\xa2\xfe\n"


def pages_of(pdf: bytes) -> Iterator[bytes]:
    """Give each page as a PDF of its own, in their order."""
    objects = _objects(pdf)
    heads = {number: STREAM.split(body, maxsplit=1)[0] for number, body in objects.items()}
    links = {number: [int(each) for each in REFERENCE.findall(PARENT.sub(b"", head))] for number, head in heads.items()}
    top = max(objects) + 1
    for page in _page_numbers(pdf, heads):
        yield _single(page, objects, links, top)


def _objects(pdf: bytes) -> dict[int, bytes]:
    """Give the bytes of every object, found by the table of places."""
    place = int(re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", pdf)[1])
    lines = pdf[place : pdf.index(b"trailer", place)].split(b"\n")
    if lines[0].strip() != b"xref":
        raise ValueError("no plain table of places: only PDF 1.4 can be parted")
    starts = sorted(int(line[:10]) for line in lines[1:] if line[17:18] == b"n")
    bounds = zip(starts, [*starts[1:], place], strict=True)
    return {int(OBJECT.match(pdf, start)[1]): pdf[start:end].rstrip() + b"\n" for start, end in bounds}


def _page_numbers(pdf: bytes, heads: dict[int, bytes]) -> list[int]:
    """Give the numbers of the pages in their order, walking down from the root."""
    catalogue = heads[int(re.search(rb"/Root (\d+) 0 R", pdf[pdf.rindex(b"trailer") :])[1])]
    waiting, found = [int(re.search(rb"/Pages (\d+) 0 R", catalogue)[1])], []
    while waiting:
        number = waiting.pop(0)
        if PAGE.search(heads[number]):
            found.append(number)
        else:
            waiting = [int(each) for each in REFERENCE.findall(KIDS.search(heads[number])[1])] + waiting
    return found


def _single(page: int, objects: dict[int, bytes], links: dict[int, list[int]], top: int) -> bytes:
    needed, waiting = {page}, [page]
    while waiting:
        for number in links[waiting.pop()]:
            if number not in needed:
                needed.add(number)
                waiting.append(number)
    root, tree = top, top + 1
    parts = [HEADER]
    places = {}
    at = len(HEADER)
    bodies = {number: objects[number] for number in sorted(needed)}
    bodies[page] = PARENT.sub(b"/Parent %d 0 R" % tree, bodies[page], count=1)
    bodies[root] = b"%d 0 obj\n<< /Type /Catalog /Pages %d 0 R >>\nendobj\n" % (root, tree)
    bodies[tree] = b"%d 0 obj\n<< /Type /Pages /Count 1 /Kids [%d 0 R] >>\nendobj\n" % (tree, page)
    for number, body in bodies.items():
        places[number] = at
        parts.append(body)
        at += len(body)
    parts.append(b"xref\n0 1\n0000000000 65535 f \n")
    parts.extend(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items())
    parts.append(b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (tree + 1, root, at))
    return b"".join(parts)
