"""Feeds: RSS, Atom, JSON Feed and Google News sitemaps, each of whose entries is an article.

To read this folder, begin with `kinds`: a kind of feeds in XML takes a feed apart (`loading`, `splitting`, `mending`),
reads the fields of each entry (`reading`), and gives it what its feed says (`heads`). `nodes` is an element with an
account of what has been read of it, and `names` what elements are called whatever prefix they have. Fields: `texts`
(words, HTML, XHTML, base64), `times`, `people`, `links` (ids, links, enclosures), `album` (files, and what they are
together), `media`, `podcasts`, `sitemaps`, `topics`, `rights`, `bodies` and `furniture`. A folder for each format has
its card and its writer.
"""
