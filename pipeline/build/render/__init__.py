"""Rendering: the composed tree to HTML, by MkDocs and Material as they are.

MkDocs is a renderer here and nothing more: no plugin and no hook of ours runs inside it, so that
`mkdocs build` on the same tree gives the same bytes and another renderer can take its place
(docs/adr/0001). What is spared is only repetition: pages that would come out the same are left
(docs/adr/0022).
"""
