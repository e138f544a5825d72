// What a portal's developer would write; `types.test.mjs` compiles it with
// `tsc --strict`. So a result that may not exist has to be looked at first.

import init, {
  ahp, ahpGroup, check, distribution, evaluate, formatNumber, migrate, parseNumber, regression, reliability, version,
} from "timbang";
import type { Failure, Figure, Finding, Outcome, Report, Scorecard } from "timbang";

const element = (id: string): HTMLElement => document.getElementById(id) ?? document.body;

function say(result: Outcome<Figure>): string {
  switch (result.state) {
    case "ready": return result.text ?? formatNumber(result.value, { decimals: 2 });
    case "missing": return `needs ${result.fields.join(", ")}`;
    case "refused": return `${result.problem.code} at ${result.at}`;
  }
}

const explain = ({ error }: Failure): string => `${error.code} ${error.path ?? ""}`;

function show(report: Report): void {
  element("score").textContent = `${say(report.score)} ${report.band?.text ?? ""}`;
  for (const perspective of report.perspectives) {
    const weight: number | null = perspective.weight.state === "ready" ? perspective.weight.value : null;
    const cr: number | null = perspective.weights.ahp?.cr ?? null;
    console.log(perspective.text, say(perspective.score), weight, cr, perspective.indicators.map((one) => say(one.value)));
  }
  const errors: Finding[] = report.findings.filter((one) => one.kind === "error");
  for (const one of errors) if (one.kind === "error") console.log(one.at, one.code, one.text);
}

async function main(): Promise<void> {
  await init(new URL("../api/timbang_bg.wasm", location.href));
  console.log(version().app, version().schema);

  const card: Scorecard = {
    name: "Dinas",
    periods: [{ id: 1, label: "2024" }],
    perspectives: [{
      id: 2,
      role: "financial",
      indicators: [{ id: 3, instrument: "direct-value", sheet: { fields: { "value@1": "83,13 %" } } }],
    }],
  };
  const answer = evaluate(card, { language: "en" });
  if (answer.ok) show(answer.report); else console.error(explain(answer));

  const file: unknown = await (await fetch("draft.timbang.json")).json();
  const opened = migrate(file);
  if (opened.ok) console.log(opened.from, opened.scorecard.perspectives.length, check(opened.scorecard).ok);

  const weights = ahp({ judgments: [[1, 1 / 3], [null, 1]], method: "geometricMean", randomIndex: "alonsoLamata2006" });
  if (weights.ok) console.log(weights.weights[0], weights.cr?.toFixed(3), weights.repairs.map((one) => one.crAfter));
  const group = ahpGroup({ experts: [{ name: "A", weight: 1, judgments: [[1, 2], [0.5, 1]] }], aggregate: "prioritiesGeometric" });
  if (group.ok) console.log(group.consensus + 0, group.judgments?.[0], group.experts[0]?.cr);

  const scale = reliability({ items: [[1, 2], [2, null], [3, 4], [5, 5]], names: ["a", "b"] });
  if (scale.ok) console.log(scale.alpha.toFixed(3), scale.items[0]?.itemTotal?.toFixed(3), scale.items[0]?.reason);
  const fit = regression({ y: [1, 3, 2, 5], x: [[1], [2], [3], [4]], intercept: true });
  if (fit.ok && fit.assumptions) {
    const { kolmogorovSmirnov: test, white } = fit.assumptions;
    // Either both figures or neither, with the reason.
    console.log(test.reason === undefined ? test.p.toFixed(3) : test.reason, white === null ? fit.warnings : white.p);
  }
  const p = distribution({ name: "f", df: [4, 41], x: 7.985, tail: "upper" });
  console.log(p.ok ? p.value : p.error.detail);
  const read = parseNumber("1.187", "mean");
  if (!read.ok && read.error.code === "ambiguous") console.log(read.error.readings[0]);
  else if (read.ok) console.log(read.reading);
}

void main();
