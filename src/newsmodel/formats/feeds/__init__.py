"""Feeds: RSS, Atom, JSON Feed and Google News sitemaps, each of whose entries is an article.

To read this folder, begin with `reading`: it takes a feed in XML apart (`loading`, `splitting`), gives each entry what
its feed says (`heads`), and reads its fields. `nodes` is an element with an account of what has been read of it, and
`names` what elements are called whatever prefix they have. Fields: `texts` (words, HTML, XHTML, base64), `times`,
`people`, `links` (ids, links, enclosures), `media`, `podcasts`, `sitemaps`, `topics`, `rights`, `bodies` and
`furniture`. A folder for each format has its card and its writer.
"""
