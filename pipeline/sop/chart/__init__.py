"""The flowchart of a procedure as data: a pure function from steps to shapes, labels and lines.

`plan` places the shapes of each row, `route` finds the lines between them, `draw` joins both. Page
and PDF only paint what they are given, so that what one shows the other shows too.
Form: PermenPANRB 35/2012 (capsule, box, diamond, arrow, and the pentagon between pages).
"""

from pipeline.sop.chart.draw import chart_of
from pipeline.sop.chart.values import WIDTH, Chart, Column, Form, Line, Row, Shape

__all__ = ["WIDTH", "Chart", "Column", "Form", "Line", "Row", "Shape", "chart_of"]
