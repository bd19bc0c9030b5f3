"""The search index of the finished pages, in the folder from which the search page reads it.

Pagefind indexes the pages month by month; the months of a year are joined to one shard, and a
directory says which shards know a word, so that the browser asks no other (docs/adr/0007).

    text -> months (Pagefind) -> years (joined) -> directory -> site/cari/indeks
"""

from pipeline.build.finish.search.index import FOLDER, index_files
from pipeline.build.finish.search.packs import IndexFile
from pipeline.build.finish.search.staged import add_search
from pipeline.build.finish.search.text import search_text

__all__ = ["FOLDER", "IndexFile", "add_search", "index_files", "search_text"]
