// The main job by keyboard alone: no pointer event is sent in this file.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { judge } from './ahp.mjs';
import { journeys, Key } from './browser.mjs';

const journey = journeys({ test, before, after });

/// The agency's score, by hand from what is typed below.
///
/// Financial
///   absorption   1,700,000,000 / 2,000,000,000 * 100        = 85
///   direct value 92.5                                        = 92.5
///                (85 + 92.5) / 2                             = 88.75
/// Customer
///   index        (80 + 82 + 84 + 86) / 4                     = 83
///   target       45 / 50 * 100                               = 90
///                (83 + 90) / 2                               = 86.5
/// Internal process
///   target       30 / 40 * 100                               = 75
///   direct value 88                                          = 88
///                (75 + 88) / 2                               = 81.5
/// Learning and growth
///   survey       (4 + 3.5 + 4.5) / 3 / 5 * 100               = 80
///   target, lower is better  100 * (2 - 11 / 10)             = 90
///                (80 + 90) / 2                               = 85
/// Weights: the judgments 2, 4, 8, 2, 4, 2 are those of 8 : 4 : 2 : 1, without
/// contradiction, so every method gives 8/15, 4/15, 2/15, 1/15 and CR 0.
///   (8 * 88.75 + 4 * 86.5 + 2 * 81.5 + 1 * 85) / 15 = 1304 / 15 = 86.9333…
const SCORE = (8 * 88.75 + 4 * 86.5 + 2 * 81.5 + 85) / 15;
const INDONESIAN = SCORE.toFixed(2).replace('.', ',');
const ENGLISH = SCORE.toFixed(2);

/// Follows the task list to a screen.
async function go(b, screen) {
  if (!(await b.run("return document.querySelector('details.outline').open"))) {
    await b.tabTo('details.outline > summary', { backwards: true });
    await b.press(Key.ENTER);
  }
  await b.tabTo(`a.task[href$="/${screen}"]`, { backwards: !(await b.run("return document.activeElement.matches('summary')")) });
  await b.press(Key.ENTER);
  await b.until(`the focus is on the heading of ${screen}`, () => b.run(
    "return location.hash.endsWith(arguments[0]) && document.activeElement.matches('#main h1')", `/${screen}`));
}

/// Adds an indicator; returns its identity.
async function add(b, instrument) {
  const panels = () => b.run("return [...document.querySelectorAll('section.panel[id^=\"indicator.\"]')].map((one) => one.id)");
  const old = await panels();
  const button = `button[data-instrument=${instrument}], [data-instrument=${instrument}] button`;
  const fold = await b.run("const one = document.querySelector(arguments[0]).closest('details'); return !!one && !one.open", button);
  if (fold) {
    await b.tabTo('.section details.fold > summary');
    await b.press(Key.ENTER);
  }
  await b.tabTo(button);
  await b.press(Key.ENTER);
  const found = await b.until(`${instrument} is added`, async () => (await panels()).find((one) => !old.includes(one)));
  return found.split('.')[1];
}

/// Types into fields in the order in which the Tab key meets them, beginning
/// above them.
async function type(b, fields) {
  for (const [css, text] of fields) await b.type(css, text);
}

/// Identities of the cells of one column, from the top.
const cells = (b, indicator, column) => b.run(
  'return [...document.querySelectorAll(`[id^="indicator.${arguments[0]}.cell."]`)].map((one) => one.id).filter((id) => id.split(".").pop().split("@")[0] === arguments[1])',
  indicator, column);
const at = (id) => `[id="${id}"]`;
/// The heading of a screen, where the keyboard arrives.
const top = (b) => b.run("document.querySelector('#main h1').focus()");

async function target(b, id, goal, actual) {
  await type(b, [[`[id^="indicator.${id}.field.target@"]`, goal], [`[id^="indicator.${id}.field.actual@"]`, actual]]);
}

async function direct(b, id, value) {
  await type(b, [[`[id^="indicator.${id}.field.value@"]`, value]]);
}

const liveScore = (b) => b.text('#live-score');

journey('a scorecard by keyboard, stored, undone, translated, exported, deleted and imported', async (b) => {
  await b.open();
  await b.tabTo('#new-draft');
  await b.press(Key.ENTER);
  await b.waitFor('[id="profile.agency"]');
  await b.until('the focus is on the heading', () => b.run("return document.activeElement.matches('#main h1')"));

  // Profile.
  await type(b, [
    ['#main [id="name"]', 'Kartu skor Dinas Contoh'],
    ['[id="profile.agency"]', 'Dinas Contoh'],
    ['[id="profile.region"]', 'Kabupaten Contoh'],
    ['[id="profile.analyst"]', 'Penyusun Contoh'],
  ]);

  // Two indicators in each perspective. Perspectives are 2 to 5: identities
  // are given in order, and the period is 1.
  await go(b, 'perspective/2');
  const absorption = await add(b, 'budget-absorption');
  await top(b);
  await type(b, [
    [at((await cells(b, absorption, 'budget'))[0]), '2000000000'],
    [at((await cells(b, absorption, 'realised'))[0]), '1700000000'],
  ]);
  const value = await add(b, 'direct-value');
  await top(b);
  await direct(b, value, '92,5');
  await b.until('the amount has its marks', async () =>
    (await b.value((await cells(b, absorption, 'realised'))[0])) === '1.700.000.000');

  await go(b, 'perspective/3');
  const index = await add(b, 'satisfaction-index');
  await top(b);
  const quarters = await cells(b, index, 'index');
  assert.equal(quarters.length, 4);
  await type(b, quarters.map((id, place) => [at(id), ['80', '82', '84', '86'][place]]));
  const services = await add(b, 'target-achievement');
  await top(b);
  await target(b, services, '50', '45');

  await go(b, 'perspective/4');
  const standard = await add(b, 'target-achievement');
  await top(b);
  await target(b, standard, '40', '30');
  const audit = await add(b, 'direct-value');
  await top(b);
  await direct(b, audit, '88');

  await go(b, 'perspective/5');
  const survey = await add(b, 'likert');
  await top(b);
  const means = await cells(b, survey, 'mean');
  assert.equal(means.length, 3);
  await type(b, means.map((id, place) => [at(id), ['4', '3,5', '4,5'][place]]));
  const absence = await add(b, 'target-achievement');
  await top(b);
  // Lower is better: the second of three radio buttons.
  await b.tabTo(`input[name="indicator.${absence}.choice.polarity"]`);
  await b.press(Key.ARROW_RIGHT);
  await target(b, absence, '10', '11');

  // Weights: AHP, three pairs on the scale and three in the matrix.
  await go(b, 'weights');
  await b.tabTo('input[name="weighting.perspectives.method"]');
  for (let step = 0; step < 3 && !(await b.run("return document.activeElement.value === 'ahp'")); step += 1) {
    await b.press(Key.ARROW_RIGHT);
  }
  await b.waitFor('#matrix');
  // A pair may stand either way round: the step says who is ahead.
  for (const [pair, size] of [['pair-2-3', 2], ['pair-2-4', 4], ['pair-2-5', 8]]) {
    await b.tabTo(`input[name="${pair}"]`);
    await judge(b, 'Keuangan', size);
  }
  // Typed below the diagonal: the other side follows.
  await type(b, [
    ['[id="judgment.perspectives.3.4"]', '2'],
    ['[id="judgment.perspectives.3.5"]', '4'],
    ['[id="judgment.perspectives.5.4"]', '1/2'],
  ]);
  assert.equal(await b.value('judgment.perspectives.4.5'), '2');
  await b.waitText('#verdict', /CR 0,0000/);
  const weights = await b.run("return [...document.querySelectorAll('#weights li')].map((one) => Number(one.dataset.weight))");
  [8, 4, 2, 1].forEach((part, place) => {
    assert.ok(Math.abs(weights[place] - part / 15) < 1e-12, `weight ${place + 1} is ${weights[place]}`);
  });

  // Results, before and after a reload.
  await go(b, 'results');
  assert.equal(await b.text('#score'), INDONESIAN);
  assert.equal(await liveScore(b), INDONESIAN);
  assert.equal(await b.text('#hero .band'), 'Tinggi');
  await b.saved();
  assert.match(await b.text('#save-state'), /^Tersimpan pukul \d\d\.\d\d$/);
  await b.reload();
  assert.equal(await b.text('#score'), INDONESIAN);
  assert.match(await b.text('#main .page-head p'), /Dinas Contoh/);

  // Three changes, three undos.
  await go(b, 'perspective/4');
  await target(b, standard, '60', '20');
  await direct(b, audit, '10');
  // 20 / 60 * 100 = 33.33; (33.33 + 10) / 2 = 21.67; (710 + 346 + 43.33 + 85) / 15 = 78.96
  await b.waitText('#live-score', '78,96');
  await b.chord('z');
  await b.waitText('#live-score', (((20 / 60 * 100 + 88) / 2 * 2 + 710 + 346 + 85) / 15).toFixed(2).replace('.', ','));
  await b.chord('z');
  await b.tabTo('#undo', { backwards: true });
  await b.press(Key.ENTER);
  await b.waitText('#live-score', INDONESIAN);
  assert.equal(await b.value((await b.run('return document.querySelector(`[id^="indicator.${arguments[0]}.field.target@"]`).id', standard))), '40');
  assert.equal(await b.run("return document.querySelector('#undo').disabled"), true);

  // The same number in English.
  await go(b, 'results');
  await b.tabTo('input[name=language]', { backwards: true });
  await b.press(Key.ARROW_RIGHT);
  await b.waitText('#score', ENGLISH);
  assert.equal(await b.text('#main h1'), 'Results');
  assert.equal(await b.text('#hero .band'), 'High');
  await b.press(Key.ARROW_LEFT);
  await b.waitText('#score', INDONESIAN);
  await b.saved();

  // Export.
  await b.tabTo('details.menu > summary', { backwards: true });
  await b.press(Key.ENTER);
  await b.tabTo('#download');
  await b.press(Key.ENTER);
  const file = await b.download();
  assert.equal(file.name, 'Kartu skor Dinas Contoh.timbang.json');
  const written = JSON.parse(file.text);
  assert.equal(written.format, 'timbang');
  assert.equal(written.schema, 2);
  assert.equal(written.scorecard.profile.agency, 'Dinas Contoh');
  assert.equal(written.scorecard.perspectives.flatMap((one) => one.indicators).length, 8);

  // Delete, take it back, delete again.
  await b.tabTo('a.top-mark', { backwards: true });
  await b.press(Key.ENTER);
  await b.waitFor('#drafts');
  const remove = '#drafts .btn-danger';
  await b.tabTo(remove);
  await b.press(Key.ENTER);
  await b.until('the draft is gone', async () => !(await b.run("return document.querySelector('#drafts')")));
  await b.tabTo('#toast-undo');
  await b.press(Key.ENTER);
  await b.waitFor('#drafts');
  assert.match(await b.text('#drafts'), /Kartu skor Dinas Contoh/);
  await b.tabTo(remove);
  await b.press(Key.ENTER);
  await b.waitFor('#deleted');
  assert.equal(await b.run("return document.querySelector('#drafts')"), null);

  // Import: the same score.
  await b.choose(file.file);
  await b.waitText('#score', INDONESIAN);
  await b.waitText('.toast', /dibuka sebagai draf baru/);
  assert.match(await b.text('#main .page-head p'), /Dinas Contoh/);
});
