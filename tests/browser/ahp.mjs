// The test's own arithmetic of pairwise comparisons, and what the journeys
// through its screens have in common. The arithmetic shares nothing with the
// app: it is written from Saaty (1980) and Aczel & Saaty (1983).

import fs from 'node:fs';
import path from 'node:path';
import assert from 'node:assert/strict';
import { Key } from './browser.mjs';

/// Random indexes of Saaty (1980), by the number of elements.
export const RI = { 3: 0.58, 4: 0.9, 5: 1.12, 9: 1.45 };
/// The weights of an independent computation by power iteration, carried to
/// where a double no longer changes.
export const EXACT = 1e-9;

/// Numbers from 0 to 1 that a seed settles (mulberry32).
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/// Two uniform numbers make a normal one (Box & Muller).
const normal = (next) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/// A whole matrix from the judgments above its diagonal, row by row.
export function matrix(n, upper) {
  const whole = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));
  let at = 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      whole[i][j] = upper[at];
      whole[j][i] = 1 / upper[at];
      at += 1;
    }
  }
  return whole;
}

const times = (a, w) => a.map((row) => row.reduce((sum, value, j) => sum + value * w[j], 0));
const whole = (values) => {
  const sum = values.reduce((one, other) => one + other);
  return values.map((value) => value / sum);
};

/// The principal eigenvector, by power iteration.
export function eigenvector(a) {
  let w = a.map(() => 1 / a.length);
  for (let round = 0; round < 10000; round += 1) {
    const next = whole(times(a, w));
    const moved = Math.max(...next.map((value, i) => Math.abs(value - w[i])));
    w = next;
    if (moved < 1e-16) break;
  }
  return w;
}

/// Saaty's consistency ratio.
export function ratio(a) {
  const n = a.length;
  const w = eigenvector(a);
  const lambda = times(a, w).reduce((sum, value, i) => sum + value / w[i], 0) / n;
  return (lambda - n) / (n - 1) / RI[n];
}

/// The experts' judgments as one: cell by cell their geometric mean.
export function together(matrices) {
  const mean = (i, j) => Math.exp(matrices.reduce((sum, a) => sum + Math.log(a[i][j]), 0) / matrices.length);
  return matrices[0].map((row, i) => row.map((_, j) => mean(i, j)));
}

/// The experts' weights averaged: arithmetic, or geometric.
export function averaged(matrices, geometric) {
  const all = matrices.map(eigenvector);
  return whole(all[0].map((_, i) => (geometric
    ? Math.exp(all.reduce((sum, w) => sum + Math.log(w[i]), 0) / all.length)
    : all.reduce((sum, w) => sum + w[i], 0) / all.length)));
}

/// A value on Saaty's scale as people write it.
export const written = (value) => (value >= 1 ? String(Math.round(value)) : `1/${Math.round(1 / value)}`);

/// Experts that a seed settles: each has weights of his own and judges by them
/// more or less steadily, on Saaty's scale.
export function experts(seed, count, n) {
  const next = random(seed);
  return Array.from({ length: count }, (_, index) => {
    const own = Array.from({ length: n }, (__, i) => (n - i) * Math.exp(0.6 * normal(next)));
    const shaky = next() < 0.3 ? 0.9 : 0.2;
    const upper = [];
    for (let i = 0; i < n; i += 1) {
      for (let j = i + 1; j < n; j += 1) {
        const said = (own[i] / own[j]) * Math.exp(shaky * normal(next));
        const size = Math.min(9, Math.max(1, Math.round(Math.max(said, 1 / said))));
        upper.push(said >= 1 ? size : 1 / size);
      }
    }
    return { name: `Pakar ${index + 1}`, upper, matrix: matrix(n, upper) };
  });
}

// ---- the screens ----

/// The weights on the page, unrounded.
export const weights = (b) => b.run(
  "return [...document.querySelectorAll('#weights li')].map((one) => Number(one.dataset.weight))");

/// The names of those who are weighed, in their order.
export const names = (b) => b.run(
  "return [...document.querySelectorAll('#weights li span:first-child')].map((one) => one.textContent.trim())");

/// Waits until the page shows these weights.
export async function shows(b, wanted, tolerance = EXACT) {
  await b.until(`the weights are ${wanted}`, async () => {
    const found = await weights(b);
    if (found.length === wanted.length && found.every((one, i) => Math.abs(one - wanted[i]) <= tolerance)) return true;
    throw new Error(`they are ${found}`);
  });
}

/// Makes a choice in a list that drops down.
export async function select(b, id, value) {
  await b.waitFor(`[id="${id}"]`);
  await b.run(`const one = document.getElementById(arguments[0]);
    one.value = arguments[1]; one.dispatchEvent(new Event('change', { bubbles: true }))`, id, value);
}

/// Unfolds a block.
export async function unfold(b, css) {
  await b.waitFor(css);
  await b.run('document.querySelector(arguments[0]).open = true', css);
}

/// Writes a file, and chooses it in a file input.
export async function give(b, input, name, content) {
  const file = path.join(b.home, name);
  fs.writeFileSync(file, content);
  await b.waitFor(`#${input}`);
  await b.driver.findElement({ id: input }).sendKeys(file);
}

/// Pastes a text into a field, as a spreadsheet gives it.
export async function paste(b, css, text) {
  await b.waitFor(css);
  await b.run(`const data = new DataTransfer();
    data.setData('text/plain', arguments[1]);
    const one = document.querySelector(arguments[0]);
    one.focus();
    one.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))`, css, text);
}

/// The stored document of the open draft, once all is stored.
export async function document(b) {
  await b.saved();
  return JSON.parse(await b.stored(`timbang/draft/${await b.draftId()}`)).scorecard;
}

/// The experts that a document holds.
export const held = (scorecard) => scorecard.annexes.filter((one) => one.instrument === 'ahp-panel')
  .flatMap((one) => one.sheet?.tables?.experts ?? one.tables?.experts ?? []);

/// Every stored draft, byte for byte.
export const drafts = (b) => b.run(`return Object.fromEntries(Object.entries(localStorage)
  .filter(([key]) => key.startsWith('timbang/draft/')).sort())`);

/// Lets the page use the clipboard.
export const allowClipboard = (b) => b.driver.sendDevToolsCommand('Browser.grantPermissions', {
  origin: b.origin.replace(/\/$/, ''), permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
});

export const clipboard = (b) => b.driver.executeAsyncScript(
  'const done = arguments[arguments.length - 1]; navigator.clipboard.readText().then(done, (error) => done(`no text: ${error}`))');

/// Judges a pair from the keyboard, the focus being on its steps: arrows until
/// the step says so many times (1 to 9) and who is ahead.
export async function judge(b, ahead, size) {
  const here = () => b.run(`const one = document.activeElement;
    return { name: one.getAttribute('aria-label') ?? '', pair: one.name ?? '', chosen: one.checked === true }`);
  const wanted = ({ name, chosen }) => chosen
    && (size === 1 ? name === 'Sama penting' : name.startsWith(`${ahead} `) && name.endsWith(`(${size})`));
  const { pair } = await here();
  assert.match(pair, /^pair-/, 'the focus is on a pair');
  if (!(await here()).chosen) await b.press(Key.SPACE);
  for (let step = 0; step < 17 && !wanted(await here()); step += 1) await b.press(Key.ARROW_RIGHT);
  const found = await here();
  assert.ok(wanted(found) && found.pair === pair, `${ahead} (${size}) was not reached on ${pair}: ${found.name}`);
}
