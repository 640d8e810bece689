"""The tables: numbered steps, each run once and in its own transaction.

`article` and `event` hold what lists show and are narrow, so that listing all reads
little; `source` and `found` hold what the parser read and found, never changed. The
full-text tables keep no copy of the text: `quote` and `passage` say where it stands.
`speaker` holds everyone who is quoted by the words of the name, and `spoke`, `office`
and `manner` the sums of when, as what and how. Columns of `words` are folded.

`mention` has the days that articles tell of, a column for each field of `Mention`, and
`shingles` what tells copies apart: from these is found what articles tell together.
`telling` has the events that are told by another row, `best`, too, and `dispute` the
rows whose tellings give different days; `key_date` how much the day of a row matters.
`gone`, `hidden` and `noted` are empty: what a person edited is laid over them, row by
row left out, article by article left out, and row by row noted (`tui.store.curating`).
"""

from __future__ import annotations

import sqlite3

from tui.errors import StoreError

_STEPS = (
    """
    CREATE TABLE article (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        location TEXT NOT NULL,
        published TEXT NOT NULL,
        published_by TEXT NOT NULL,
        events INTEGER NOT NULL,
        quotes INTEGER NOT NULL,
        copy_of TEXT NOT NULL DEFAULT '',
        words TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX article_published ON article (published);
    CREATE INDEX article_words ON article (words);
    CREATE INDEX article_published_by ON article (published_by);
    CREATE TABLE failure (message TEXT NOT NULL);
    CREATE TABLE telling (row INTEGER PRIMARY KEY, best INTEGER NOT NULL);
    CREATE INDEX telling_best ON telling (best);
    CREATE TABLE dispute (row INTEGER PRIMARY KEY);
    CREATE TABLE key_date (row INTEGER PRIMARY KEY, score REAL NOT NULL);
    CREATE TABLE gone (row INTEGER PRIMARY KEY);
    CREATE TABLE hidden (article TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE noted (row INTEGER PRIMARY KEY);
    CREATE TABLE mention (
        day INTEGER NOT NULL,
        published INTEGER NOT NULL,
        article TEXT NOT NULL,
        place INTEGER NOT NULL,
        naming TEXT NOT NULL,
        start INTEGER NOT NULL,
        is_entry INTEGER NOT NULL,
        is_plain INTEGER NOT NULL,
        vocabulary TEXT NOT NULL,
        told TEXT NOT NULL,
        PRIMARY KEY (day, published, article, place, naming)
    ) WITHOUT ROWID;
    CREATE TABLE source (
        article TEXT PRIMARY KEY,
        shingles BLOB NOT NULL,
        found TEXT NOT NULL,
        dates TEXT NOT NULL,
        quotes TEXT NOT NULL
    );
    CREATE TABLE event (
        row INTEGER PRIMARY KEY,
        article TEXT NOT NULL,
        told INTEGER NOT NULL,
        start INTEGER,
        "end" INTEGER,
        grain INTEGER NOT NULL,
        certainty TEXT NOT NULL,
        mod TEXT NOT NULL,
        modality TEXT NOT NULL,
        title TEXT NOT NULL,
        quotes INTEGER NOT NULL,
        sources INTEGER NOT NULL
    );
    CREATE INDEX event_article ON event (article, told);
    CREATE INDEX event_days ON event (start, "end")
        WHERE grain <= 4 AND "end" - start > 1440;
    CREATE INDEX event_future ON event (row) WHERE modality <> 'happened';
    CREATE INDEX event_vague ON event (row)
        WHERE start IS NULL OR "end" IS NULL OR grain > 4 OR "end" - start > 1440
        OR certainty = 'approximate';
    CREATE INDEX event_quoted ON event (row) WHERE quotes > 0;
    CREATE TABLE found (row INTEGER PRIMARY KEY, event TEXT NOT NULL);
    CREATE TABLE passage (
        id INTEGER PRIMARY KEY,
        event INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL
    );
    CREATE TABLE quote (
        id INTEGER PRIMARY KEY,
        event INTEGER NOT NULL,
        passage INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        speaker INTEGER
    );
    CREATE INDEX quote_speaker ON quote (speaker, event) WHERE speaker IS NOT NULL;
    CREATE TABLE speaker (
        id INTEGER PRIMARY KEY,
        words TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        quotes INTEGER NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL
    );
    CREATE TABLE spoke (
        speaker INTEGER NOT NULL,
        day INTEGER NOT NULL,
        quotes INTEGER NOT NULL,
        PRIMARY KEY (speaker, day)
    ) WITHOUT ROWID;
    CREATE TABLE office (
        speaker INTEGER NOT NULL,
        role TEXT NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (speaker, role)
    ) WITHOUT ROWID;
    CREATE TABLE manner (
        speaker INTEGER NOT NULL,
        cue TEXT NOT NULL,
        quotes INTEGER NOT NULL,
        PRIMARY KEY (speaker, cue)
    ) WITHOUT ROWID;
    CREATE TABLE total (
        serial INTEGER NOT NULL,
        articles INTEGER NOT NULL,
        events INTEGER NOT NULL,
        quotes INTEGER NOT NULL
    );
    INSERT INTO total VALUES (1, 0, 0, 0);
    CREATE TABLE remembered (serial INTEGER NOT NULL, rows BLOB NOT NULL);
    CREATE VIRTUAL TABLE quote_words USING fts5(
        text, speaker, content = '', prefix = '1 2 3',
        tokenize = 'unicode61 remove_diacritics 0'
    );
    CREATE VIRTUAL TABLE passage_words USING fts5(
        text, content = '', prefix = '1 2 3',
        tokenize = 'unicode61 remove_diacritics 0'
    );
    INSERT INTO quote_words (quote_words, rank) VALUES ('hashsize', 8000000);
    INSERT INTO passage_words (passage_words, rank) VALUES ('hashsize', 8000000);
    """,
)


def prepare(connection: sqlite3.Connection) -> None:
    """Run the steps that the timeline file has not seen yet.

    Raises:
        StoreError: the file was written by a newer version.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(_STEPS):
        raise StoreError("The timeline file was written by a newer version.")
    for number, step in enumerate(_STEPS[version:], version + 1):
        connection.executescript(
            f"BEGIN; {step} PRAGMA user_version = {number}; COMMIT;"
        )
