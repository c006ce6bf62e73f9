"""Spans with meaning, found on demand: each module annotates one kind of thing in an article.

An annotator is a module (or a package) with a frozen `Options` and one function, `annotate(article, options)`, that
returns a tuple in the order of the text. Every span it returns is verbatim: `article.text[start:end] == evidence.text`.
"""
