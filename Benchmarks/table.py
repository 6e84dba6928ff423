"""What was measured, as a table."""

import unicodedata

HEADINGS = ["what", "measured", "p99", "compared with", "p99", "ratio", "limit", ""]


class Table:
    """Rows of a measure and what it is compared with; a ratio may have a limit."""

    def __init__(self):
        self.rows = []
        self.over = []

    def add(self, what, measured, reference, *, unit="µs", limit=None, least=None):
        """Two summaries of the C programs; the ratio of their medians is at most `limit`."""
        self.row(
            what, f"{measured['median']:.1f} {unit}", f"{measured['p99']:.1f}",
            f"{reference['median']:.1f} {unit}", f"{reference['p99']:.1f}",
            measured["median"] / reference["median"], limit=limit, least=least)

    def row(self, what, measured, measured_p99, reference, reference_p99, ratio, *, limit=None,
            least=None):
        """Of the bounds `limit` is the most and `least` the least that the ratio may be."""
        bound, verdict = "", ""
        if limit is not None:
            bound, good = f"≤ {limit:g}", ratio <= limit
        if least is not None:
            bound, good = f"≥ {least:g}", ratio >= least
        if bound:
            verdict = "ok" if good else "OVER"
            if not good:
                self.over.append(what)
        number = f"{ratio:.2f}" if ratio is not None else ""
        self.rows.append(
            [what, measured, measured_p99, reference, reference_p99, number, bound, verdict])
        print(f"    {what}: {measured}" + (f", ratio {number}" if number else ""), flush=True)

    def value(self, what, value, unit, *, limit=None, least=None):
        """A number that is compared with nothing but its bound."""
        good = (limit is None or value <= limit) and (least is None or value >= least)
        bound = f"≤ {limit:g}" if limit is not None else f"≥ {least:g}" if least is not None else ""
        if not good:
            self.over.append(what)
        verdict = ("ok" if good else "OVER") if bound else ""
        text = f"{value:,.1f} {unit}".rstrip()
        self.rows.append([what, text, "", "", "", "", bound, verdict])
        print(f"    {what}: {text}", flush=True)

    def print(self):
        lines = [HEADINGS] + self.rows
        widths = [max(width(line[column]) for line in lines) for column in range(len(HEADINGS))]
        for line in lines:
            cells = [
                pad(cell, wide, left=column in (0, 7))
                for column, (cell, wide) in enumerate(zip(line, widths))]
            print("  ".join(cells).rstrip())


def width(text):
    return sum(2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in text)


def pad(text, wide, *, left):
    space = " " * (wide - width(text))
    return text + space if left else space + text
