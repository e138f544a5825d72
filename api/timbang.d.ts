/** Timbang's mathematics as a module: the page's own formulas, without the page.
 *  docs/api.md shows how to load and call it. */

/** Loads the wasm: from beside the script, or from what is given. Call it once
 *  and await it; what is called before answers `not-ready`. */
export default function init(wasm?: BufferSource | WebAssembly.Module | URL | Response | string): Promise<void>;

/** The version of the module, and the schema of the scorecards that it reads.
 *  Throws before `init`, and nothing but that does. */
export function version(): { app: string; schema: number };

// ---- Answers ----

/** What keeps a call from an answer. Codes never change; new ones may come. */
export type ErrorCode =
  | "wrong-type" | "missing" | "unknown-key" | "unknown-option" | "unknown-function" | "not-finite"
  | "wrong-length" | "out-of-range" | "empty" | "too-deep" | "too-many" | "too-large" | "not-json" | "cut"
  | "not-text" | "not-timbang" | "newer-schema" | "not-positive" | "not-reciprocal" | "incomplete"
  | "disconnected" | "no-weight" | "too-few" | "constant" | "no-variance" | "collinear" | "either-x-or-p"
  | "undefined" | "blank" | "ambiguous" | "not-a-number" | "two-numbers" | "misplaced-mark" | "too-long"
  | "not-ready" | "unreadable" | "internal";

/** A call without an answer. `path` leads into the argument: `judgments[0][2]`. */
export interface Failure {
  ok: false;
  error: { code: ErrorCode; path?: string; detail?: Json };
}

/** Anything that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Figures, or nulls beside the reason why there are none. */
export type Tested<T> = (T & { reason?: undefined }) | ({ [K in keyof T]: null } & { reason: Reason });
/** Why a figure within an answer does not exist. */
export type Reason =
  | "empty" | "wrong-length" | "out-of-range" | "too-few" | "too-many" | "too-large" | "constant" | "no-variance"
  | "collinear" | "undefined" | "perfect-fit" | "no-bounds";

export type Language = "id" | "en";

// ---- Scorecards ----

/** A number as it was typed: text or a JSON number; an object says what the mark
 *  of an ambiguous text such as 1.187 stands for. */
export type Entry = string | number | null | { text: string; mark?: "thousands" | "decimal" };
export interface Entries { [key: string]: Entry }

/** The document, as in the `scorecard` of a draft's file. Members that are absent
 *  are empty. static/scorecard.schema.json is the same as JSON Schema. */
export interface Scorecard {
  name?: string;
  profile?: Profile;
  periods?: Period[];
  perspectives: Perspective[];
  weighting?: Weighting;
  bands?: string;
  partial?: boolean;
  annexes?: Indicator[];
  mint?: number;
}
export interface Profile {
  agency?: string; unit?: string; region?: string; head?: string; headNumber?: string; analyst?: string; note?: string;
}
export interface Period { id?: number; label?: string }
export interface Perspective {
  id: number;
  role: "financial" | "customer" | "process" | "growth" | "other";
  name?: string;
  weight?: Entry;
  indicators?: Indicator[];
  weighting?: Weighting;
}
export interface Indicator {
  id: number;
  name?: string;
  instrument: string;
  criteria?: string;
  over?: "latest" | "mean" | "pooled";
  scoring?: Scoring;
  target?: Entry;
  weight?: Entry;
  source?: string;
  sheet?: Sheet;
}
export interface Scoring { rule?: string; cap?: string; numbers?: Entries }
export interface Sheet {
  choices?: { [question: string]: string };
  fields?: Entries;
  tables?: { [table: string]: Row[] };
  texts?: { [key: string]: string };
}
export interface Row { id?: number; key?: string; label?: string; level?: number; cells?: Entries }
export interface Weighting {
  method?: "equal" | "typed" | "ahp";
  priorities?: "eigenvector" | "geometricMean" | "columnMean";
  randomIndex?: "automatic" | RandomIndexSource;
  judgments?: Entries;
}

/** Evaluates a scorecard. With a language, words stand beside the codes: members
 *  named `text`, `place`, `formula` and the like; without one they are absent. */
export function evaluate(scorecard: Scorecard, options?: { language?: Language }): EvaluateResult;
export type EvaluateResult = { ok: true; report: Report } | Failure;

/** What is wrong, missing or worth knowing in a scorecard. */
export function check(scorecard: unknown): { ok: true; findings: Finding[] } | Failure;

/** Opens a draft's file, of this schema or an earlier one: its parsed JSON, its
 *  text, or its bytes. `from` is the schema in which it was written. */
export function migrate(file: unknown): { ok: true; scorecard: Scorecard; from: number } | Failure;

export interface Report {
  score: Result;
  band: Band | null;
  /** The classes that judge the score. */
  classes: Classes;
  /** The score covers only what is present. */
  partial: boolean;
  weights: Weights;
  perspectives: PerspectiveReport[];
  annexes: AnnexReport[];
  /** What to improve first, the most rewarding first. */
  improvements: Improvement[];
  findings: Finding[];
  /** The fields that are still empty, as in the findings. */
  missing: string[];
}
export interface PerspectiveReport extends Label {
  id: number;
  role: string;
  score: Result;
  band: Band | null;
  weight: Outcome<{ value: number }>;
  /** Weight times score; null while either is not ready. */
  contribution: number | null;
  weights: Weights;
  status: Status;
  indicators: IndicatorReport[];
}
export interface IndicatorReport extends Label {
  id: number;
  instrument: string;
  value: Result;
  periods: (Result & { period: number; periodLabel: string })[];
  band: Band | null;
  classes: Classes | null;
  rule: string;
  score: Result;
  target: number;
  weight: Outcome<{ value: number }>;
  status: Status;
  details: (Result & { row: number | null; period: number | null; level: number; band: Band | null; rank: "best" | "worst" | null })[];
  exhibits: Exhibit[];
}
export type Status = "not-started" | "incomplete" | "complete";
export interface Exhibit {
  code: string;
  text?: string;
  heads: string[];
  headTexts?: string[];
  lines: (Label & { figures: (Figure | null)[]; class: string | null; band: Band | null })[];
}
export interface AnnexReport extends Label { id: number; instrument: string; lines: CheckLine[] }
export interface CheckLine extends Label {
  at: string;
  place?: string;
  aspect: string;
  printed: string;
  figure: Result | null;
  class: string | null;
  within: number[] | null;
  verdict: "agrees" | "contradicts" | "unprinted" | "open";
  reason?: string | null;
  statement?: string | null;
}
export interface Improvement { perspective: number; indicator: number; score: number; target: number; weight: number; gain: number }

/** A result: ready, missing (which fields), or refused (why, and where). */
export type Outcome<T> = ({ state: "ready" } & T) | { state: "missing"; fields: string[] } | { state: "refused"; problem: Problem; at: string };
export type Result = Outcome<Figure>;
export interface Figure {
  name: Name;
  value: number;
  unit: Unit;
  maximum: number | null;
  text?: string;
  working: { expression: Expression; formula?: string; substituted?: string };
  source: Source;
}
export type Unit = "rupiah" | "count" | "percent" | "score" | "mean" | "weight" | "plain";
/** A word of the user's, or the code of a usual name where there is none. */
export interface Label { label: string; labelCode?: string; text?: string }
export interface Name extends Label { code: string }
export interface Source { cite: string; secondary: boolean; text?: string }
/** How a figure was computed, to the numbers that were entered. */
export type Expression =
  | { op: "term"; name: Name; value: number; unit: Unit }
  | { op: "constant"; value: number }
  | { op: "sum" | "minus" | "times" | "over" | "percent" | "mean" | "root" | "least" | "greatest" | "beyond-t" | "beyond-f"; of: Expression[] }
  | { op: "weighted" | "weighted-mean"; pairs: { weight: Expression; value: Expression }[] }
  | { op: "at-most" | "at-least"; of: Expression[]; limit: number }
  | { op: "rounded"; of: Expression[]; half: number }
  | { op: "power"; of: Expression[]; power: number }
  | { op: "to-decimals"; of: Expression[]; decimals: number };
/** A class; `tone` is from 1 (worst) to 5 (best). */
export interface Band { set: string; class: number; code: string; letter: string | null; tone: number; text?: string }
/** Classes by the lower limits of all but the lowest, rising; `range` holds the
 *  lowest and the highest value there can be, null where there is no highest. */
export interface Classes {
  set: string; limits: number[]; classes: string[]; letters: string[]; falling: boolean; range: [number, number | null]; source: Source; texts?: string[];
}
export interface Problem { code: string; detail?: { [key: string]: Json }; text?: string }
/** What there is to say about a field. `at` names it: `indicator.12.field.budget@1`. */
export type Finding = { at: string; place?: string } & (
  | { kind: "missing" }
  | ({ kind: "error" } & Problem)
  | ({ kind: "remark"; warns: boolean } & Problem)
);
export interface Weights {
  method: "equal" | "typed" | "ahp";
  values: Outcome<{ values: number[] }>;
  /** Where they follow from one complete matrix. */
  ahp: Comparison | null;
  /** What judgments say while pairs are missing, and by experts. */
  judged: Judged | null;
  faults: { at: string; problem: Problem }[];
}
export interface Consistency {
  method: string;
  weights: number[];
  lambdaMax: number;
  ci: number;
  /** Null for up to two members, which are always consistent (CR 0), and beyond the
   *  table, where `cr` and `consistent` are null too. */
  randomIndex: number | null;
  randomIndexSource: RandomIndexSource | null;
  cr: number | null;
  gci: number;
  consistent: boolean | null;
}
export interface Comparison extends Consistency {
  judgments: number[][];
  weightedSums: number[];
  consistencyVector: number[];
  others: Consistency[];
}
export interface Judged {
  pairs: number;
  pairsJudged: number;
  /** Null where the judgments fall into `groups`. */
  estimates: { logLeastSquares: number[]; harker: number[] } | null;
  groups: number[][] | null;
  consensus: number | null;
  experts: {
    id: number; standing: "counted" | "left-out" | "incomplete" | "disconnected" | "faulty"; weight: number; pairsJudged: number;
    weights: number[] | null; cr: number | null; apart: number | null;
  }[];
}

// ---- Analytic hierarchy process ----

export type Method = "eigenvector" | "geometricMean" | "columnMean" | "logLeastSquares" | "harker";
export type RandomIndexSource = "saaty1980" | "alonsoLamata2006" | "alonsoLamataLine" | "simulated";

/** Weights and consistency of one matrix. Null stands for a pair that is not
 *  judged, in either half; 0.33 beside 3 is read as a rounded third. The method is
 *  the eigenvector, or logarithmic least squares where a judgment is missing. */
export function ahp(input: {
  judgments: (number | null)[][];
  labels?: string[];
  method?: Method;
  randomIndex?: RandomIndexSource;
}): AhpResult;
export type AhpResult = {
  ok: true;
  method: Method;
  weights: number[];
  lambdaMax: number;
  ci: number;
  /** Null for up to two elements, which are always consistent (CR 0), beyond the table,
   *  and where judgments are missing: there `cr` and `consistent` are null too. */
  randomIndex: number | null;
  randomIndexSource: RandomIndexSource | null;
  cr: number | null;
  /** Null where judgments are missing. */
  gci: number | null;
  consistent: boolean | null;
  /** For each pair the one value of Saaty's scale that lowers CR most, the best first. */
  repairs: { row: number; column: number; judgment: number; suggested: number; crAfter: number }[];
} | Failure;

/** Several experts: judgments put together (the default), or priorities. */
export function ahpGroup(input: {
  experts: { name?: string; weight?: number; judgments: (number | null)[][] }[];
  aggregate?: "judgments" | "priorities" | "prioritiesGeometric";
  method?: Method;
  randomIndex?: RandomIndexSource;
}): AhpGroupResult;
export type AhpGroupResult = {
  ok: true;
  weights: number[];
  /** The matrix of all; null where priorities were put together or pairs are missing; with it `lambdaMax`. */
  judgments: number[][] | null;
  lambdaMax: number | null;
  cr: number | null;
  /** Goepel's S*, 1 where all agree. */
  consensus: number;
  experts: { weights: number[]; cr: number | null }[];
} | Failure;

// ---- Statistics ----

/** Validity and reliability of a scale; a row per respondent. Rows with a gap are left out. */
export function reliability(input: { items: (number | null)[][]; names?: string[] }): ReliabilityResult;
export type ReliabilityResult = {
  ok: true;
  n: number;
  excludedRows: number[];
  alpha: number;
  total: { mean: number; sd: number };
  items: {
    name: string; mean: number; sd: number;
    /** Null where the item or the others never vary; `alphaIfDeleted` with fewer than two others. */
    itemTotal: number | null; correctedItemTotal: number | null; p: number | null; rTable: number; valid: boolean;
    alphaIfDeleted: number | null; reason?: Reason;
  }[];
} | Failure;

/** Linear regression; `x` has a row per case, as `y`, or a list per predictor. */
export function regression(input: {
  y: (number | null)[];
  x: (number | null)[][];
  names?: string[];
  intercept?: boolean;
}): RegressionResult;
export type RegressionResult = {
  ok: true;
  n: number;
  excludedRows: number[];
  /** The intercept first. Its `beta`, `tolerance` and `vif` are null; tests are null in a perfect fit. */
  coefficients: {
    name: string; b: number; se: number; beta: number | null; t: number | null; p: number | null; low: number | null;
    high: number | null; tolerance: number | null; vif: number | null; reason?: Reason;
  }[];
  r: number;
  r2: number;
  adjustedR2: number;
  see: number;
  /** Null in a perfect fit, of which `warnings` says so; with it `fP` and `assumptions`. */
  f: number | null;
  fP: number | null;
  anova: { ssRegression: number; ssResidual: number; ssTotal: number; dfRegression: number; dfResidual: number };
  assumptions: Assumptions | null;
  fitted: number[];
  residuals: number[];
  /** `low-tolerance`, `few-degrees`, `perfect-fit`, and `white-` or `glejser-` with the reason why it has no result. */
  warnings: string[];
} | Failure;
export interface Assumptions {
  /** With Lilliefors' p. */
  kolmogorovSmirnov: Tested<{ d: number; p: number }>;
  shapiroWilk: Tested<{ w: number; p: number }>;
  jarqueBera: Tested<{ statistic: number; p: number }>;
  breuschPaganKoenker: Tested<{ statistic: number; p: number }>;
  breuschPagan: Tested<{ statistic: number; p: number }>;
  white: { statistic: number; p: number } | null;
  glejser: { name: string; t: number | null; p: number | null; reason?: Reason }[];
  /** dL and dU at 5 %, null without an intercept; the exact one-sided p against positive autocorrelation. */
  durbinWatson: { d: number | null; lower: number | null; upper: number | null; pPositive: number | null; reason?: Reason };
}

/** The probability of a tail beyond `x`, or the quantile of `p`; `tail` is lower unless it is said. */
export function distribution(input: {
  name: "normal" | "t" | "f" | "chiSquared";
  df?: number[];
  x?: number;
  p?: number;
  tail?: "lower" | "upper";
}): { ok: true; value: number } | Failure;

// ---- Numbers as people write them ----

/** Reads `Rp1.234.567,89`, `83,13 %`, `1,234.5`; `reading` is the number as the page writes it. */
export function parseNumber(text: string, kind: "rupiah" | "count" | "percent" | "mean" | "ratio"): ParseResult;
export type ParseResult =
  | { ok: true; value: number; reading: string }
  | { ok: false; error: { code: "ambiguous"; readings: number[] } | { code: Exclude<ErrorCode, "ambiguous">; path?: string; detail?: Json } };

/** Writes a number, with all its digits unless `decimals` are given; a dash for what is no number. */
export function formatNumber(value: number, options?: { decimals?: number; style?: "plain" | "rupiah" | "percent"; language?: Language }): string;

// ---- The page in a frame (docs/embedding.md) ----

/** What stands in a draft's file. */
export interface DraftFile {
  format: "timbang";
  schema: number;
  app?: string;
  saved?: number;
  scorecard: Scorecard;
}
export type FrameView = "profile" | "financial" | "customer" | "process" | "growth" | "weights" | "questionnaires" | "results";
export type FrameFormat = "json" | "result" | "xlsx" | "csv" | "html";
export type FramePart = "share" | "import" | "export" | "print" | "help";

/** What the frame says; `init` to the window around it, all else on the port. */
export type FrameMessage = { timbang: 1; id?: string | number } & (
  | {
    type: "init"; app: string; schema: number;
    capabilities: { commands: string[]; formats: FrameFormat[]; mode: "edit" | "view" | "demo"; storage: "none" | "local"; connects: boolean };
  }
  | { type: "loaded"; revision: number }
  | { type: "change"; revision: number; dirty: boolean }
  | { type: "result"; revision: number; report: Report }
  | { type: "autosave"; revision: number; scorecard: DraftFile }
  | { type: "exported"; name: string; mime: string; bytes: Uint8Array<ArrayBuffer> }
  | { type: "resize"; height: number }
  | { type: "pong"; revision: number | null; ignored: Record<string, number> }
  | { type: "error"; code: string; path?: string }
);

/** What the host says; `connect` with a port to the frame's window, all else on it. */
export type HostMessage = { timbang: 1; id?: string | number } & (
  | { type: "connect" }
  | { type: "configure"; lang?: Language; theme?: "light" | "dark" | "auto"; hide?: FramePart[] }
  | { type: "load"; scorecard: DraftFile | Scorecard; autosave?: boolean; readOnly?: boolean }
  | { type: "load"; case: string; autosave?: boolean; readOnly?: boolean }
  | { type: "load"; empty: true; autosave?: boolean; readOnly?: boolean }
  | { type: "saved"; revision: number }
  | { type: "export"; id: string | number; format?: FrameFormat }
  | { type: "goto"; view: FrameView }
  | { type: "ping" }
);
