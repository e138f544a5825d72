#!/usr/bin/env python3
"""What other programs reach on NIST's reference sets: the digits that
src/cases/accuracy/others.rs holds, measured on this machine.

    cargo test --test statistics -- --ignored --nocapture prints_the_sets | grep '^\\[' >sets.json
    script/accuracy/measure.py sets.json [R] [PSPP] [LibreOffice] [statsmodels]

Every program gets the same f64 columns (powers are formed with all digits and
rounded) and its defaults; its figures are read with all the digits it gives.

    statsmodels   OLS(y, X).fit(); DescrStatsW; tsa.stattools.acf
    R             lm(y ~ X), summary, anova; mean, sd, acf
    PSPP          REGRESSION, DESCRIPTIVES (its syntax is SPSS's)
    LibreOffice   Calc: LINEST, AVERAGE, STDEV

Prints a Rust table in tenths of a digit, cut off; 255 is what a program does not
give or what is exactly 0. Needs the programs, `pspp`, `Rscript`, `soffice`, in
PATH, and statsmodels in this Python.
"""

import csv
import json
import math
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

NONE = 255


def digits(found, exact):
    """NIST's log relative error, 0 to 15; none of what is exactly 0."""
    if exact == 0:
        return None
    if found is None or not math.isfinite(found):
        return 0.0
    error = abs((found - exact) / exact)
    return 15.0 if error <= 1e-15 else max(0.0, -math.log10(error))


def tenths(found, exact):
    """The fewest digits of the numbers of a figure."""
    if found is None:
        return NONE
    found = list(found) + [None] * (len(exact) - len(found))
    all_digits = [digits(one, c) for one, c in zip(found, exact)]
    all_digits = [one for one in all_digits if one is not None]
    return math.floor(10 * min(all_digits) + 1e-9) if all_digits else NONE


def is_linear(one):
    return "y" in one


# Each gives for a set its figures in the order of "exact", as lists; None for
# what it does not offer.


def of_statsmodels(sets):
    import numpy as np
    import statsmodels.api as sm
    from statsmodels.stats.weightstats import DescrStatsW
    from statsmodels.tsa.stattools import acf

    found = []
    for one in sets:
        if is_linear(one):
            x = np.array(one["columns"]).T
            x = sm.add_constant(x, has_constant="add") if one["intercept"] else x
            fit = sm.OLS(np.array(one["y"]), x).fit()
            rest = [math.sqrt(fit.scale), fit.rsquared, fit.ess, fit.ssr, fit.fvalue]
            found.append([list(fit.params), list(fit.bse), *[[float(v)] for v in rest]])
        else:
            values = np.array(one["values"])
            about = DescrStatsW(values)
            found.append([[float(about.mean)], [float(about.std_ddof(1))], [float(acf(values, nlags=1)[1])]])
    return found


def of_r(sets):
    def vector(values):
        return "c(" + ",".join(repr(float(v)) for v in values) + ")"

    text = ["show <- function(v) cat(sprintf('%.17g', v), '\\n')"]
    for one in sets:
        if is_linear(one):
            columns = ",".join(vector(column) for column in one["columns"])
            text.append(f"y <- {vector(one['y'])}; x <- cbind({columns})")
            text.append(f"fit <- lm(y ~ {'' if one['intercept'] else '0 + '}x); s <- summary(fit)")
            text.append("show(coef(fit)); show(vcov(fit, complete=TRUE)[cbind(1:length(coef(fit)),1:length(coef(fit)))]^.5)")
            text.append("show(s$sigma); show(s$r.squared); show(anova(fit)[1,2]); show(deviance(fit)); show(s$fstatistic[1])")
        else:
            text.append(f"v <- {vector(one['values'])}")
            text.append("show(mean(v)); show(sd(v)); show(acf(v, lag.max=1, plot=FALSE)$acf[2])")
    output = subprocess.run(["Rscript", "-"], input="\n".join(text), text=True, capture_output=True, check=True).stdout
    lines = iter(output.splitlines())

    def number(word):
        return None if word in ("NA", "NaN", "NULL") else float(word)

    return [[[number(word) for word in next(lines).split()] for _ in one["exact"]] for one in sets]


def of_pspp(sets):
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for one in sets:
            linear = is_linear(one)
            rows = list(zip(one["y"], *one["columns"])) if linear else [[v] for v in one["values"]]
            names = ["y"] + [f"x{i + 1}" for i in range(len(rows[0]) - 1)]
            data = Path(folder) / "data.txt"
            data.write_text("".join(" ".join(repr(float(v)) for v in row) + "\n" for row in rows))
            formats = " ".join(f"{name} E26.17" for name in names)
            text = [f"SET FORMAT=E26.16.", f"DATA LIST LIST FILE='{data}' / {' '.join(names)}.", f"FORMATS {' '.join(names)} (E26.16)."]
            if linear:
                predictors = " ".join(names[1:])
                origin = "" if one["intercept"] else " /ORIGIN"
                text.append(f"REGRESSION /VARIABLES={predictors} /STATISTICS=COEFF R ANOVA{origin} /DEPENDENT=y /METHOD=ENTER.")
            else:
                text.append("DESCRIPTIVES /VARIABLES=y /STATISTICS=MEAN STDDEV.")
            syntax = Path(folder) / "run.sps"
            syntax.write_text("\n".join(text) + "\n")
            output = Path(folder) / "out.csv"
            subprocess.run(["pspp", "-O", "format=csv", "-o", str(output), str(syntax)], check=True, capture_output=True)
            cells = list(csv.reader(output.read_text().splitlines()))
            found.append(pspp_figures(cells, one))
    return found


def pspp_figures(cells, one):
    def number(text):
        try:
            return float(text)
        except ValueError:
            return None

    def row(name, after=""):
        seen = not after
        for cell in cells:
            seen = seen or bool(cell) and cell[0].startswith(after)
            if seen and name in cell[:2]:
                return [number(text) for text in cell[cell.index(name) + 1:]]
        return []

    if not is_linear(one):
        numbers = row("y", "Table: Descriptive")
        return [[numbers[-2]], [numbers[-1]], None]
    names = (["(Constant)"] if one["intercept"] else []) + [f"x{i + 1}" for i in range(len(one["columns"]))]
    lines = [row(name, "Table: Coefficients") for name in names]
    beta = [line[0] if line else None for line in lines]
    se = [line[1] if len(line) > 1 else None for line in lines]
    at = next(i for i, cell in enumerate(cells) if cell and cell[0].startswith("Table: Model Summary"))
    summary = [number(text) for text in cells[at + 2]]
    regression, residual = row("Regression", "Table: ANOVA"), row("Residual", "Table: ANOVA")
    return [beta, se, [summary[-1]], [summary[1]], [regression[0]], [residual[0]], [regression[3]]]


def of_libreoffice(sets):
    column = lambda i: (chr(64 + i // 26) if i >= 26 else "") + chr(65 + i % 26)
    sheets = []
    for place, one in enumerate(sets):
        linear = is_linear(one)
        rows = [list(r) for r in zip(one["y"], *one["columns"])] if linear else [[v] for v in one["values"]]
        n, width = len(rows), len(rows[0])
        # The exact values, as text that Calc reads itself.
        formulas = []
        if linear:
            k = width - 1
            area = f"[.A1:.A{n}];[.B1:.{column(k)}{n}];{'TRUE()' if one['intercept'] else 'FALSE()'};TRUE()"
            at = lambda r, c: f"of:=INDEX(LINEST({area});{r};{c})"
            order = ([k + 1] if one["intercept"] else []) + list(range(k, 0, -1))
            formulas = [at(1, c) for c in order] + [at(2, c) for c in order]
            formulas += [at(3, 2), at(3, 1), at(5, 1), at(5, 2), at(4, 1)]
        else:
            formulas = [f"of:=AVERAGE([.A1:.A{n}])", f"of:=STDEV([.A1:.A{n}])"]
        number = lambda v: f'<table:table-cell office:value-type="float" office:value="{float(v)!r}"/>'
        cells = ["".join(number(v) for v in row) for row in rows]
        cells.append("".join(f'<table:table-cell table:formula="{one}"/>' for one in formulas))
        body = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
        sheets.append(f'<table:table table:name="s{place}">{body}</table:table>')
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text"))
    spaces += ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
    document = (f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.2" '
                f'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>'
                f'{"".join(sheets)}</office:spreadsheet></office:body></office:document>')
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "sets.fods"
        source.write_text(document)
        out = Path(folder) / "out"
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "fods",
                        "--outdir", str(out), str(source)], check=True, capture_output=True)
        tree = xml.parse(out / "sets.fods")
    t, o = ("{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}" % name for name in ("table", "office"))
    found = []
    for one, sheet in zip(sets, tree.iter(f"{t}table")):
        values = [cell.get(f"{o}value") for cell in sheet.iter(f"{t}table-cell") if cell.get(f"{t}formula")]
        values = [None if v is None else float(v) for v in values]
        if is_linear(one):
            p = len(one["exact"][0])
            found.append([values[:p], values[p:2 * p], *[[v] for v in values[2 * p:]]])
        else:
            found.append([[values[0]], [values[1]], None])
    return found


TOOLS = {"statsmodels": of_statsmodels, "R": of_r, "PSPP": of_pspp, "LibreOffice": of_libreoffice}


def main():
    sets = json.loads(Path(sys.argv[1]).read_text())
    for name in sys.argv[2:] or TOOLS:
        print(f"// {name}")
        for one, figures in zip(sets, TOOLS[name](sets)):
            line = [tenths(found, exact) for found, exact in zip(figures, one["exact"])]
            print(f"        &[{', '.join(map(str, line))}], // {one['name']}")


if __name__ == "__main__":
    main()
