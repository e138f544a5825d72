// What follows from the weights: sensitivity, simulation, the steps to copy, the
// hierarchy; and nine elements on a narrow screen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { journeys } from './browser.mjs';
import {
  allowClipboard, clipboard, eigenvector, experts, matrix, names, paste, ratio, shows, written,
} from './ahp.mjs';

const journey = journeys({ test, before, after });

const PAPER = [1 / 3, 1 / 2, 3, 3, 9, 3];
const number = (text) => Number(text.replace('.', '').replace(',', '.').replace(/[^\d.-]/g, ''));

/// Cells of a table, row by row without its heading.
const cells = (b, css) => b.run(`return [...document.querySelectorAll(arguments[0] + ' tbody tr')].map((row) =>
  [...row.cells].map((cell) => cell.textContent.replace(/[\\s\\u00a0]+/g, ' ').trim()))`, css);

journey('sensitivity: every weight from 0 to 100 %, with the places where the class changes', async (b) => {
  await b.openBoneBolango();
  await b.show('weights/sensitivity');
  await b.waitFor('#crossings');
  const rows = await cells(b, '#crossings');
  const w = eigenvector(matrix(4, PAPER));
  assert.deepEqual(rows.map((row) => number(row[1])), w.map((one) => Number((100 * one).toFixed(2))));
  const scores = rows.map((row) => number(row[4]));
  let crossings = 0;
  rows.forEach((row, k) => {
    // Without it the others keep their shares.
    const rest = w.reduce((sum, one, i) => sum + (i === k ? 0 : one * scores[i]), 0) / (1 - w[k]);
    assert.ok(Math.abs(number(row[2]) - rest) < 0.02, `${row[0]}: ${row[2]} at 0 %`);
    assert.equal(row[3], '90,88');
    // Every change of the class lies at one and the same score, from 91.00 on.
    for (const [, at] of row[6].matchAll(/(\d+,\d+) %: kelas/g)) {
      const total = rest + (scores[k] - rest) * (number(at) / 100);
      assert.ok(Math.abs(total - 91) < 0.02, `${row[0]} at ${at} %: ${total}`);
      assert.ok(Math.abs(Math.abs(number(at) - number(row[1])) - number(row[5])) < 0.011, 'the nearest is the margin');
      crossings += 1;
    }
  });
  assert.equal(crossings, 4);
  assert.match(rows[0][6], /yang pertama diperbaiki bukan lagi Pelanggan melainkan Keuangan/);
  assert.equal((await b.texts('#sweeps figure figcaption')).length, 4);
});

/// Runs the simulation to its end; returns all that it says.
async function simulate(b) {
  await b.click('#simulate');
  await b.until('it is done', () => b.run("return !!document.querySelector('#uncertain')"), 60000);
  return b.text('#uncertain');
}

/// Does something as soon as the simulation runs.
const whenRunning = (b, script) => b.run(`window.seen = false;
  const watch = new MutationObserver(() => {
    if (window.seen || !document.querySelector('#cancel')) return;
    window.seen = true; watch.disconnect(); ${script}
  });
  watch.observe(document.querySelector('#uncertainty'), { childList: true, subtree: true });
  document.querySelector('#simulate').click()`);

async function idle(b, what) {
  await b.until('it ran', () => b.run('return window.seen'));
  await b.waitFor('#simulate');
  await b.driver.sleep(1200);
  assert.equal(await b.run("return !!document.querySelector('#simulate') && !document.querySelector('#uncertain, #cancel')"), true, what);
}

journey('simulation: one seed gives one result, and it can be stopped', async (b) => {
  await b.openBoneBolango();
  await b.show('weights/sensitivity');
  const first = await simulate(b);
  assert.match(first, /Peluang urutan bobot berubah/);
  const rows = await cells(b, '#intervals');
  const w = eigenvector(matrix(4, PAPER));
  rows.forEach(([name, low, median, high], i) => {
    assert.ok(number(low) < number(median) && number(median) < number(high), name);
    assert.ok(number(low) < 100 * w[i] && 100 * w[i] < number(high), `${name}: the weight lies within`);
  });
  const sum = rows.reduce((all, row) => all + number(row[4]), 0);
  assert.ok(Math.abs(sum - 100) < 0.03, `somebody is always first: ${sum}`);
  await b.waitFor('#class-change');
  await b.fill('seed', '2');
  const second = await simulate(b);
  assert.notEqual(second, first);
  await b.fill('seed', '1');
  assert.equal(await simulate(b), first);
  // No whole number is no seed.
  await b.fill('seed', '-1');
  await b.waitText('#uncertainty', 'Isi bilangan bulat');
  await b.fill('seed', '1');
  // Stopped; and with another seed typed while it runs.
  await whenRunning(b, "document.querySelector('#cancel').click()");
  await idle(b, 'it stays stopped');
  await whenRunning(b, `const seed = document.querySelector('#seed'); seed.value = '2';
    seed.dispatchEvent(new InputEvent('input', { bubbles: true }))`);
  await idle(b, 'what ran with the old seed is not shown beside the new one');
  assert.equal(await simulate(b), second);
});

journey('the steps are copied one by one and all at once, and the hierarchy sums to 100 %', async (b) => {
  await allowClipboard(b);
  await b.openBoneBolango();
  await b.show('weights/steps');
  await b.waitFor('#steps');
  const titles = await b.texts('#steps .panel h2');
  assert.ok(titles.length >= 4, `${titles}`);
  const copied = async (css) => {
    await b.run("return navigator.clipboard.writeText('')");
    await b.click(css);
    await b.until('it is in the clipboard', async () => (await clipboard(b)) !== '');
    return (await clipboard(b)).split('\n');
  };
  const lines = await copied('#steps .panel .panel-head button');
  assert.deepEqual(lines.slice(0, 7), [
    titles[0],
    '\tA\tB\tC\tD',
    'A Keuangan\t1\t1/3\t1/2\t3',
    'B Pelanggan\t3\t1\t3\t9',
    'C Proses bisnis internal\t2\t1/3\t1\t3',
    'D Pembelajaran dan pertumbuhan\t1/3\t1/9\t1/3\t1',
    // 1 + 3 + 2 + 1/3; 1/3 + 1 + 1/3 + 1/9; 1/2 + 3 + 1 + 1/3; 3 + 9 + 3 + 1
    'Jumlah kolom\t6,3333\t1,7778\t4,8333\t16,0000',
  ]);
  await b.waitText('.toast', 'Tersalin');
  const all = await copied('#copy-steps');
  assert.deepEqual(all.filter((line) => titles.includes(line)), titles);
  assert.deepEqual(all.slice(0, 7), lines.slice(0, 7));
  // What is copied is what stands there.
  const shown = (await cells(b, '#steps')).map((row) => row.join('\t'));
  for (const row of shown) assert.ok(all.some((line) => line.replace(/\u00a0/g, ' ') === row), row);

  await b.show('weights/hierarchy');
  const rows = await b.run(`return [...document.querySelectorAll('#global tbody tr')].map((row) =>
    [row.className, ...[...row.cells].map((cell) => cell.textContent.trim())])`);
  const leaves = rows.filter(([level]) => level === 'lv-1').map((row) => number(row[3]));
  const branches = rows.filter(([level]) => level === 'lv-0').map((row) => number(row[3]));
  assert.equal(branches.length, 4);
  for (const values of [leaves, branches]) {
    // Each is rounded to 0.01.
    const sum = values.reduce((one, other) => one + other);
    assert.ok(Math.abs(sum - 100) <= 0.005 * values.length + 1e-9, `they sum to ${sum}`);
  }
  await b.waitText('#global tfoot', '100,00 %');
});

/// How far the page is wider than the window.
const over = (b) => b.run('return document.documentElement.scrollWidth - document.documentElement.clientWidth');

journey('nine elements: thirty-six questions one by one on a narrow screen', async (b, t) => {
  await b.openBoneBolango();
  await b.show('profile');
  for (let count = 4; count < 9; count += 1) {
    await b.run("[...document.querySelectorAll('#main button')].find((one) => one.textContent.trim() === 'Tambah perspektif').click()");
    await b.until('one more is there', async () => (await b.texts('a.task[href*="/perspective/"]')).length === count + 1);
    const fields = await b.run("return [...document.querySelectorAll('#main input[id^=\"perspective.\"][id$=\".name\"]')].map((one) => one.id)");
    await b.fill(fields[fields.length - 1], `Perspektif ke-${count + 1} dengan nama yang panjang sekali`);
  }
  await b.driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width: 360, height: 740, deviceScaleFactor: 1, mobile: false });
  await b.show('weights');
  await b.waitText('#judged', '6 dari 36 dinilai');
  await b.click('input[name=pairs-manner]');
  // It begins with the first open question; the six answered ones come before.
  await b.waitText('.pair-single .num', /^[1-9]\d* \/ 36$/);
  while (!/^1 \/ 36$/.test(await b.text('.pair-single .num'))) await b.click('#pair-previous');
  const [expert] = experts(5, 1, 9);
  // The page's own matrix knows the names, also while there are no weights.
  const known = await b.run("return [...document.querySelectorAll('#matrix tbody th .muted')].map((one) => one.textContent)");
  assert.equal(known.length, 9);
  assert.equal(new Set(known).size, 9, `each has a name of its own: ${known}`);
  for (let question = 1; question <= 36; question += 1) {
    await b.waitText('.pair-single .num', `${question} / 36`);
    assert.equal(await b.run("return document.querySelectorAll('.pair').length"), 1);
    assert.ok(await over(b) <= 0, `question ${question} fits`);
    const [left, right] = await b.texts('.pair .pair-name');
    const value = expert.matrix[known.indexOf(left)][known.indexOf(right)];
    const found = await b.run(`const step = [...document.querySelectorAll('.pair input')].find((one) => one.value === arguments[0]);
      const box = step.closest('label').getBoundingClientRect(); step.click();
      return box.left >= 0 && box.right <= innerWidth && box.width >= 24 && box.height >= 24`, written(value));
    assert.ok(found, `the step ${written(value)} of ${left} / ${right} is within reach`);
    if (question < 36) await b.click('#pair-next');
  }
  await b.waitText('#judged', '36 dari 36 dinilai');
  await shows(b, eigenvector(expert.matrix));
  await b.waitText('#verdict', `CR ${ratio(expert.matrix).toFixed(4).replace('.', ',')}`);
  assert.deepEqual(await names(b), known);
  for (const page of ['experts', 'consistency', 'sensitivity', 'steps', 'hierarchy']) {
    await b.show(`weights/${page}`);
    assert.ok(await over(b) <= 0, `${page} fits`);
  }

  // Ten thousand draws of nine: the page keeps moving.
  await b.show('weights/sensitivity');
  await b.run(`window.gap = 0; let last = performance.now();
    const look = () => { const now = performance.now(); window.gap = Math.max(window.gap, now - last); last = now; requestAnimationFrame(look); };
    requestAnimationFrame(look)`);
  const begun = Date.now();
  const first = await simulate(b);
  const took = Date.now() - begun;
  const gap = await b.run('return window.gap');
  t.diagnostic(`10,000 draws of nine elements took ${took} ms; the longest time without a picture was ${Math.round(gap)} ms`);
  // A picture every 200 ms is meant; a loaded machine gets five times that.
  assert.ok(gap < 1000, `the page stood still for ${gap} ms`);
  assert.match(first, /Median/);
  await b.fill('seed', '7');
  await whenRunning(b, "document.querySelector('#cancel').click()");
  await idle(b, 'it stays stopped');
  // Pasted, too.
  await b.show('weights');
  const other = experts(6, 1, 9)[0];
  await paste(b, '#matrix input', other.matrix.map((row) => row.map(written).join('\t')).join('\n'));
  await shows(b, eigenvector(other.matrix));
});
