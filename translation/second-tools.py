#!/usr/bin/env python3
"""The round trip through tools that are not ours: msgfmt, polib and openpyxl.

Not needed to build or to test. It takes the program and the courses' folder, works on a copy, and
ends with 1 where anything but what was edited has changed:

    apt-get install gettext && pip install polib openpyxl
    python3 translation/second-tools.py target/debug/dockbrief lessons/courses
"""

import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl
import polib

PROGRAM, COURSES = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
FAULTS = []


def say(good, words):
    print(("ok    " if good else "FAULT ") + words)
    if not good:
        FAULTS.append(words)


def run(*arguments, cwd):
    done = subprocess.run([PROGRAM, *map(str, arguments)], cwd=cwd, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def files(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


class Copy:
    """The courses in a folder of their own, and what has changed in it."""

    def __init__(self):
        self.top = pathlib.Path(tempfile.mkdtemp())
        self.courses = self.top / "courses"
        shutil.copytree(COURSES, self.courses)
        self.before = files(self.courses)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.top)

    def dockbrief(self, *arguments):
        return run(*arguments, "--courses", self.courses, cwd=self.top)

    def export(self, language, course, form):
        out = self.top / f"{course}.{language}.{form}"
        code, told = self.dockbrief("translate", "export", language, course, "--to", form, "--out", out)
        assert code == 0, told
        return out

    def changed(self):
        after = files(self.courses)
        assert after.keys() == self.before.keys(), "files came or went"
        return {p: (self.before[p], after[p]) for p in after if after[p] != self.before[p]}

    def settle(self):
        self.before = files(self.courses)


def languages(course):
    line = next(l for l in (COURSES / course / "course.toml").read_text("utf-8").splitlines() if l.startswith("languages"))
    return [word for word in line.split('"')[1::2]]


def msgfmt(course, language):
    with Copy() as copy:
        out = copy.export(language, course, "po")
        done = subprocess.run(["msgfmt", "-c", "--check-accelerators=_", "-v", "-o", "/dev/null", out], capture_output=True, text=True)
        say(done.returncode == 0 and "warning" not in done.stderr, f"msgfmt -c {out.name}: {done.stderr.strip()}")


def resaved(course, language):
    """What the tools write when nobody edits anything changes nothing."""
    with Copy() as copy:
        out = copy.export(language, course, "po")
        for width in (78, 30):
            polib.pofile(str(out), wrapwidth=width).save(str(out))
            code, told = copy.dockbrief("translate", "import", out)
            say(code == 0 and not copy.changed(), f"polib saves {out.name} at width {width}: {told.strip()}")
        out = copy.export(language, course, "xlsx")
        openpyxl.load_workbook(out).save(out)
        code, told = copy.dockbrief("translate", "import", out)
        say(code == 0 and not copy.changed(), f"openpyxl saves {out.name}: {told.strip()}")


def one_change(copy, where, old, new, told):
    changes = copy.changed()
    good = len(changes) == 1
    for path, (was, now) in changes.items():
        good = good and now == was.replace(old.encode(), new.encode(), 1) and str(path).endswith(where)
    say(good, f"only {where} has changed, from {old[:30]!r} to {new[:30]!r}: {told.strip().splitlines()[-1]}")


def polib_edit(course, language):
    with Copy() as copy:
        out = copy.export(language, course, "po")
        po = polib.pofile(str(out))
        entry = next(e for e in po if e.msgctxt.endswith("/hint") and "\n" not in e.msgstr and e.msgstr)
        lesson, old = entry.msgctxt.split("/")[1], entry.msgstr
        entry.msgstr = "Q " + old
        po.append(polib.POEntry(msgctxt="gone", msgid="gone", msgstr="parti", obsolete=True))
        po.save(str(out))
        code, told = copy.dockbrief("translate", "import", out)
        assert code == 0, told
        one_change(copy, f"{lesson}/{language}.md", old, "Q " + old, told)


def polib_fuzzy(course, language):
    """An English text changes; the fuzzy flags of its block are taken away one by one."""
    with Copy() as copy:
        source = languages(course)[0]
        po = polib.pofile(str(copy.export(language, course, "po")))
        entry = next(e for e in po if "everyone must know" in e.comment and e.msgctxt.endswith("/heading"))
        _, lesson, block, _ = entry.msgctxt.split("/")
        path = copy.courses / course / lesson / f"{source}.md"
        text = path.read_bytes()
        path.write_bytes(text.replace(entry.msgid.encode(), entry.msgid.encode() + b" Now", 1))
        copy.settle()
        _, told = copy.dockbrief("translate", "status", course)
        held = told.count(f"held back, for everyone must know it: {lesson}/{block}")
        say(held == len(languages(course)) - 1, f"status names {lesson}/{block} as held back in {held} languages")
        out = copy.export(language, course, "po")
        po = polib.pofile(str(out))
        fuzzy = [e for e in po if e.fuzzy]
        say(all(e.msgctxt.startswith(f"lesson/{lesson}/{block}/") for e in fuzzy) and fuzzy != [], f"fuzzy are the {len(fuzzy)} texts of the block")
        for entry in fuzzy[:-1]:
            entry.flags.remove("fuzzy")
        po.save(str(out))
        code, told = copy.dockbrief("translate", "import", out)
        say(code == 0 and not copy.changed() and "not marked yet" in told, f"all but one looked at: {told.strip()}")
        fuzzy[-1].flags.remove("fuzzy")
        po.save(str(out))
        code, told = copy.dockbrief("translate", "import", out)
        [(path, (was, now))] = copy.changed().items()
        lines = [(a, b) for a, b in zip(was.splitlines(), now.splitlines()) if a != b]
        good = str(path).endswith("sources.toml") and len(lines) == 1 and lines[0][1].startswith(block.encode())
        say(code == 0 and good, f"the last looked at: one line of {path}: {told.strip()}")
        code, told = copy.dockbrief("review", course, language, "--by", "B. Avocate", "--until", "2099-01-01")
        _, status = copy.dockbrief("translate", "status", course)
        good = f"{language}: complete; reviewed by B. Avocate until 2099-01-01" in status
        say(code == 0 and good, f"reviewed: {told.strip().splitlines()[-1]}")
        other = next(l for l in languages(course)[1:] if l != language)
        code, told = copy.dockbrief("review", course, other, "--by", "B.", "--until", "2099-01-01")
        say(code == 1 and f"stale: {lesson}/{block}" in told, f"another language is refused its review: {told.strip()[:120]}")


def openpyxl_edit(course, language):
    with Copy() as copy:
        out = copy.export(language, course, "xlsx")
        book = openpyxl.load_workbook(out)
        old_sheet = book["Texts"]
        say(bool(old_sheet.sheet_view.rightToLeft) == (language == "ar"), f"{language}: right to left {bool(old_sheet.sheet_view.rightToLeft)}")
        say(old_sheet.freeze_panes == "A2" and old_sheet.protection.sheet, f"frozen {old_sheet.freeze_panes}, protected {old_sheet.protection.sheet}")
        names = [cell.value for cell in old_sheet[1]]
        locked = {name: old_sheet.cell(2, n + 1).protection.locked for n, name in enumerate(names)}
        say([name for name in names if not locked[name]] == ["State", f"Translation ({language})"], f"locked: {locked}")
        # Columns in reverse, one more of the translator's own, rows in reverse, a title above.
        rows = [list(reversed([cell.value for cell in row])) for row in old_sheet.iter_rows()]
        header, rows = rows[0], list(reversed(rows[1:]))
        key, target = header.index("Key (do not change)"), header.index(f"Translation ({language})")
        row = next(r for r in rows if r[key].endswith("/hint") and r[target] and "\n" not in r[target])
        lesson, old = row[key].split("/")[1], row[target]
        new = "-Q =@+ " + old
        row[target] = new
        sheet = book.create_sheet("Arbeit", 0)
        sheet.append(["Mine"])
        sheet.append(["Notes", *header])
        for n, values in enumerate(rows):
            sheet.append([n, *values])
        del book["Texts"]
        book.save(out)
        code, told = copy.dockbrief("translate", "import", out)
        assert code == 0, told
        one_change(copy, f"{lesson}/{language}.md", old, new, told)


def openpyxl_spoilt(course, language):
    """Cells that a spreadsheet has spoilt are refused alone, beside one that is taken."""
    with Copy() as copy:
        out = copy.export(language, course, "xlsx")
        book = openpyxl.load_workbook(out)
        sheet = book["Texts"]
        names = [cell.value for cell in sheet[1]]
        key, target = names.index("Key (do not change)"), names.index(f"Translation ({language})")
        cells = [row[target] for row in sheet.iter_rows(min_row=2) if "option-" in row[key].value and row[key].value.endswith("-reason")]
        cells.insert(3, next(row[target] for row in sheet.iter_rows(min_row=2) if row[key].value.endswith("/option-1")))
        old = cells[3].value
        cells[0].value = datetime.datetime(2026, 9, 2)
        cells[0].number_format = "yyyy-mm-dd"
        cells[1].value = '=HYPERLINK("https://example.org")'
        cells[2].value = "**left over"
        cells[3].value = "=Q " + old
        cells[3].data_type = "s"
        book.save(out)
        code, told = copy.dockbrief("translate", "import", out)
        reasons = ["made a date of it (2026-09-02)", "holds a formula", "a mark is left over"]
        say(code == 1 and all(why in told for why in reasons), f"refused: {told.strip().splitlines()[-1]}")
        say(len(copy.changed()) == 1 and "1 taken" in told, "the line beside them is taken")
        [(_, (was, now))] = copy.changed().items()
        say(now == was.replace(old.encode(), b"=Q " + old.encode(), 1), "a text that begins with = is a text")


def new_language(course, language):
    """Without its files a language is all new; filled in with polib it is whole again."""
    with Copy() as copy:
        full = {e.msgctxt: e.msgstr for e in polib.pofile(str(copy.export(language, course, "po")))}
        wanted = copy.before
        for path in list(copy.courses.glob(f"{course}/*/{language}.md")):
            path.unlink()
        out = copy.export(language, course, "po")
        po = polib.pofile(str(out))
        new = [e for e in po if not e.msgstr]
        for entry in new:
            entry.msgstr = full[entry.msgctxt]
        po.save(str(out))
        code, told = copy.dockbrief("translate", "import", out)
        again = {e.msgctxt: e.msgstr for e in polib.pofile(str(copy.export(language, course, "po")))}
        same = sum(files(copy.courses).get(p) == b for p, b in wanted.items())
        # What only the translation has (an answer that its learners type) is not asked for anew.
        say(code == 0 and all(full[key] == text for key, text in again.items()), f"{len(new)} new texts make the files of {language} again ({same} of {len(wanted)} files byte for byte): {told.strip().splitlines()[-1]}")


for course in sorted(p.name for p in COURSES.iterdir() if p.is_dir()):
    for language in languages(course)[1:]:
        msgfmt(course, language)
        resaved(course, language)
        polib_edit(course, language)
        openpyxl_edit(course, language)
        new_language(course, language)
    polib_fuzzy(course, languages(course)[1])
    openpyxl_spoilt(course, languages(course)[-1])
print(f"{len(FAULTS)} faults")
sys.exit(bool(FAULTS))
