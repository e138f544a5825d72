// The page that shows how exact the program is: reached by its link, it computes
// NIST's reference sets in this browser. The levels are those of quality goal N1.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { By, Key, journeys } from './browser.mjs';

const journey = journeys({ test, before, after });

/// Digits that every set must have, but for those whose data carry fewer.
const LEAST = 12;
const LEVELS = {
  Filip: 13, 'Filip, pangkat dibulatkan': 7, NumAcc3: 9.4, NumAcc4: 8.2,
};
const SETS = [
  'Norris', 'Pontius', 'NoInt1', 'NoInt2', 'Filip', 'Filip, pangkat dibulatkan', 'Longley', 'Wampler1', 'Wampler2', 'Wampler3',
  'Wampler4', 'Wampler5', 'PiDigits', 'Lottery', 'Lew', 'Mavro', 'Michelso', 'NumAcc1', 'NumAcc2', 'NumAcc3', 'NumAcc4',
];

const number = (text) => Number(text.replace(',', '.'));

/// The rows of a table as texts.
const rows = (b, css) => b.run(`return [...document.querySelectorAll(arguments[0] + ' tbody tr')]
  .map((row) => [...row.children].map((cell) => cell.textContent.trim()))`, css);

async function compute(b) {
  await b.click('#compute');
  await b.waitFor('#reached');
}

journey('every reference set has its digits in this browser', async (b) => {
  await b.open();
  await b.tabTo('.foot a');
  await b.press(Key.ENTER);
  await b.waitText('#main h1', 'Ketelitian');
  assert.equal(await b.run('return location.hash'), '#/accuracy');
  assert.equal(await b.run('return document.activeElement.tagName'), 'H1');
  await b.until('the title says it', () => b.run("return document.title.startsWith('Ketelitian')"));
  // By keyboard, the focus stays where it was.
  await b.tabTo('#compute');
  await b.press(Key.ENTER);
  await b.waitFor('#reached');
  assert.equal(await b.run('return document.activeElement.id'), 'compute');

  const found = await rows(b, '#reached');
  assert.deepEqual(found.map(([name]) => name), SETS);
  for (const [name, , , here] of found) {
    const least = LEVELS[name] ?? LEAST;
    assert.ok(number(here) >= least, `${name}: ${here} digits instead of ${least}`);
    assert.ok(number(here) <= 15, name);
  }
  console.log(found.map(([name, , , ...digits]) => `  ${name.padEnd(26)} ${digits.join('  ')}`).join('\n'));
  // What the data carry is the ceiling: more would be chance.
  const here = Object.fromEntries(found.map(([name, , , digits]) => [name, number(digits)]));
  assert.ok(here['Filip, pangkat dibulatkan'] < 8 && here.NumAcc4 < 8.4 && here.NumAcc3 < 9.6);
  // Filip defeats the textbook, and R and SPSS-like programs as they were measured.
  const filip = found.find(([name]) => name === 'Filip');
  const heads = await b.texts('#reached thead th');
  assert.equal(heads.length, filip.length);
  for (const program of ['Rumus buku teks', 'R 4.2.2', 'statsmodels 0.15.0', 'PSPP 1.6.2']) {
    assert.ok(number(filip[heads.indexOf(program)]) < 1, program);
  }
  assert.equal(await b.run("return document.querySelector('#outcome').dataset.reached"), String(SETS.length));
  assert.match(await b.text('#outcome'), /^Ke-21 set mencapai/);

  // Every figure of a set on request.
  const fold = '#each > div:nth-of-type(1), #each details';
  assert.ok(await b.run('return !!document.querySelector(arguments[0])', fold));
  const titles = await b.texts('#each summary');
  assert.equal(titles.length, SETS.length);
  const figures = await rows(b, '#each details');
  assert.equal(figures.length, 12 * 7 + 9 * 3);

  // Another language keeps what was computed.
  await b.language('en');
  await b.waitText('#main h1', 'Accuracy');
  await b.waitText('#outcome', 'All 21 sets');
  const english = await rows(b, '#reached');
  assert.deepEqual(english.map(([, , , digits]) => number(digits)), Object.values(here));
});

journey('the address opens the page by itself, and the way back is there', async (b) => {
  await b.open('#/accuracy');
  await b.waitText('#main h1', 'Ketelitian');
  await compute(b);
  await b.click('.top-mark');
  await b.waitFor('#new-draft');
  assert.equal(await b.run('return document.querySelector("#reached")'), null);
  await b.driver.navigate().back();
  await b.waitFor('#compute');
  // Leaving while it computes ends it.
  await b.run("document.querySelector('#compute').click(); location.hash = '#/'");
  await b.waitFor('#new-draft');
  // From a draft too, which is stored.
  await b.click('#new-draft');
  await b.fill('profile.agency', 'Dinas Contoh');
  await b.saved();
  const id = await b.draftId();
  await b.run("location.hash = '#/accuracy'");
  await b.waitFor('#compute');
  await b.driver.navigate().back();
  await b.waitFor('[id="profile.agency"]');
  assert.equal(await b.draftId(), id);
  assert.equal(await b.value('profile.agency'), 'Dinas Contoh');
  await b.driver.findElement(By.css('.top-mark')).click();
  await b.waitFor('#new-draft');
});

journey('the page does not stand still while it computes', async (b) => {
  await b.open('#/accuracy');
  await b.waitFor('#compute');
  await b.run(`window.longest = 0;
    let last = performance.now();
    (function look() {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      last = now;
      setTimeout(look, 0);
    })();`);
  await compute(b);
  const longest = await b.run('return window.longest');
  console.log(`  longest piece ${longest.toFixed(0)} ms; ${await b.text('#outcome')}`);
  assert.ok(longest < 200, `${longest} ms`);
});
