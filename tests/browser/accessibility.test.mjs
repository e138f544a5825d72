// axe over every screen in both themes, both languages and both widths, with
// the case of Bone Bolango and with a draft full of errors.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { experts, give, names, paste, unfold as open, written } from './ahp.mjs';
import { journeys } from './browser.mjs';

const journey = journeys({ test, before, after });
const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/// What a change of theme can break.
const COLOURS = ['color-contrast', 'link-in-text-block'];

/// Runs axe, all of it or the named rules; returns a line per element that
/// breaks a rule.
async function broken(b, rules) {
  await b.run(`if (!window.axe) { ${AXE} }`);
  return b.driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    axe.run(document, {
      runOnly: arguments[1] ? { type: 'rule', values: arguments[1] } : { type: 'tag', values: arguments[0] },
      rules: arguments[1] ? {} : { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    }).then(
      (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) =>
        rule.id + ' | ' + node.target.join(' ') + ' | ' + node.html.slice(0, 200) + ' | ' + node.failureSummary.split('\\n').slice(1, 3).join('; ').trim()))),
      (error) => done(['axe failed: ' + error]));
  `, TAGS, rules);
}

async function size(b, width) {
  await b.driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
}

async function theme(b, wanted) {
  await b.until(`the theme is ${wanted}`, async () => {
    if ((await b.run("return document.documentElement.getAttribute('data-theme')")) === wanted) return true;
    await b.click('#theme');
    return false;
  });
}

/// Looks at the screen in every dress; returns what is wrong, each thing once.
async function look(b, screen) {
  const found = new Map();
  for (const code of ['id', 'en']) {
    await b.language(code);
    for (const colours of ['light', 'dark']) {
      await theme(b, colours);
      for (const width of [1280, 360]) {
        await size(b, width);
        const over = await b.run('return document.documentElement.scrollWidth - document.documentElement.clientWidth');
        const lines = await broken(b, colours === 'dark' ? COLOURS : null);
        if (over > 0) lines.push(`overflow | html | the page is ${over} px wider than the window`);
        for (const line of lines) {
          const places = found.get(line) ?? [];
          places.push(`${code}/${colours}/${width}`);
          found.set(line, places);
        }
      }
    }
  }
  return [...found].map(([line, places]) => `${screen} [${places.join(' ')}] ${line}`);
}

function clean(found) {
  assert.ok(found.length === 0, `axe found ${found.length} things:\n${found.join('\n')}`);
}

const SCREENS = ['profile', 'perspective/2', 'perspective/3', 'perspective/4', 'perspective/5', 'weights', 'results'];

journey('axe finds nothing on the list of drafts', async (b) => {
  await b.openBoneBolango();
  await b.click('a.top-mark');
  await b.waitFor('#drafts');
  const found = await look(b, 'start');
  // And with a deleted draft, a damaged one, and a message.
  await b.run("localStorage.setItem('timbang/draft/damaged', '{\"format\":\"timbang\",')");
  await b.click('#drafts .btn-danger');
  await b.waitFor('#deleted');
  found.push(...await look(b, 'start with a damaged draft'));
  clean(found);
});

for (const screen of SCREENS) {
  journey(`axe finds nothing on ${screen} of Bone Bolango`, async (b) => {
    await b.openBoneBolango();
    await b.show(screen);
    clean(await look(b, screen));
  });
}

/// Opens a study, and all its folds on one screen.
async function unfold(b, study, screen) {
  await b.open();
  await b.click(`[data-case=${study}] button`);
  await b.waitFor('#draft-name');
  await b.show(screen);
  await b.run("document.querySelectorAll('#main details').forEach((one) => { one.open = true; })");
}

const STUDIES = [
  ['bone-bolango', 'checks'], ['boyolali', 'checks'], ['bantul', 'perspective/5'], ['mojokerto-revenue', 'perspective/2'],
];

for (const [study, screen] of STUDIES) {
  journey(`axe finds nothing on ${screen} of ${study}, unfolded`, async (b) => {
    await unfold(b, study, screen);
    clean(await look(b, `${study} ${screen}`));
  });
}

journey('axe finds nothing on the checks of an empty draft, nor on an exercise', async (b) => {
  await b.open();
  await b.click('#new-draft');
  await b.show('checks');
  await b.waitFor('#kinds');
  const found = await look(b, 'checks, empty');
  await b.open();
  await b.click('[data-exercise=bone-bolango] button');
  await b.waitFor('#steps');
  await b.click('#show-next');
  found.push(...await look(b, 'exercise'));
  clean(found);
});

journey('axe finds nothing on the results with a working unfolded', async (b) => {
  await b.openBoneBolango();
  await b.click('#score [data-figure]');
  await b.waitFor('.working');
  await b.run("document.querySelectorAll('#main details').forEach((one) => { one.open = true; })");
  clean(await look(b, 'results, unfolded'));
});

journey('axe finds nothing where input is wrong', async (b) => {
  await b.openBoneBolango();
  const found = [];
  await b.show('perspective/2');
  const budget = await b.run("return document.querySelector('[id*=\".cell.lines.\"][id*=\"budget@\"]').id");
  await b.fill(budget, '-5');
  await b.fill(budget.replace('budget', 'realised'), 'tiga juta');
  await b.blur();
  await b.waitFor('.errors');
  found.push(...await look(b, 'perspective/2 with errors'));
  await b.show('perspective/4');
  const target = await b.run("return document.querySelector('[id*=\".field.target@\"]').id");
  await b.fill(target, '0');
  await b.blur();
  await b.waitFor('.errors');
  found.push(...await look(b, 'perspective/4 with errors'));
  await b.show('weights');
  await b.fill('judgment.perspectives.2.3', '12');
  await b.blur();
  await b.waitFor('.errors');
  found.push(...await look(b, 'weights with errors'));
  await b.show('results');
  found.push(...await look(b, 'results with errors'));
  clean(found);
});

journey('axe finds nothing on the page that shows how exact the program is', async (b) => {
  await b.open('#/accuracy');
  await b.click('#compute');
  await b.waitFor('#reached');
  await b.run("document.querySelectorAll('#main details').forEach((one) => { one.open = true; })");
  clean(await look(b, 'accuracy'));
});

journey('axe finds nothing on a new draft', async (b) => {
  await b.open();
  await b.click('#new-draft');
  await b.waitFor('[id="profile.agency"]');
  const found = [];
  for (const screen of ['perspective/2', 'weights', 'results']) {
    await b.show(screen);
    found.push(...await look(b, `empty ${screen}`));
  }
  clean(found);
});

/// The pages of the weights. What a page takes to be full of what it can show:
/// unfolded, filled, run.
const PAGES = [
  ['weights/experts', async (b) => { await open(b, '#import-fold'); await open(b, '#ask-fold'); }],
  ['weights/consistency', async (b) => {
    await b.fill('printed-2', '0,159');
    await b.fill('printed-3', 'entah');
    await b.click('#repairs button');
    await b.waitFor('#tried');
  }],
  ['weights/sensitivity', async (b) => {
    await b.click('#simulate');
    await b.waitFor('#uncertain');
  }],
  ['weights/steps', (b) => b.waitFor('#steps')],
  ['weights/hierarchy', (b) => b.waitFor('#hierarchy')],
];

for (const [screen, fill] of PAGES) {
  journey(`axe finds nothing on ${screen}`, async (b) => {
    await b.openBoneBolango();
    await b.show(screen);
    await fill(b);
    clean(await look(b, screen));
  });
}

journey('axe finds nothing among experts, on their judgments, and on what they were asked', async (b) => {
  await b.openBoneBolango();
  await b.show('weights');
  const members = await names(b);
  await b.show('weights/experts');
  await open(b, '#import-fold');
  const head = ['Nama', ...members.flatMap((one, i) => members.slice(i + 1).map((other) => `${one} / ${other}`))];
  const rows = experts(20251127, 8, 4).map((one) => [one.name, ...one.upper.map(written)]);
  // One who is not yet done, and a table that is none.
  rows[1][6] = '';
  await give(b, 'import-file', 'pakar.csv', [head, ...rows].map((row) => row.join(';')).join('\n'));
  await b.click('#import-add');
  await b.waitText('#counted', '7 dari 8');
  await b.click('#experts tbody tr:first-child input[type=checkbox]');
  await b.waitFor('#take-all');
  await give(b, 'import-file', 'rusak.csv', `${head.join(';')}\nSatu;1;2\n`);
  await b.waitFor('#import-refused');
  await open(b, '#ask-fold');
  await b.click('#make-link');
  await b.waitFor('#ask-link');
  await b.click('#take-codes');
  await b.waitFor('#taken');
  const found = await look(b, 'experts, filled');
  // One expert's judgments open, and a table with signs.
  await b.click('#experts tbody tr:nth-child(2) .cell-tools button');
  await b.waitFor('#expert');
  await give(b, 'import-file', 'tanda.csv', `${head.join(';')}\nSatu;-1;2;3;4;5;-6\n`);
  await b.waitFor('#signs');
  found.push(...await look(b, 'experts, one open'));
  await b.show('weights');
  found.push(...await look(b, 'weights of experts'));
  clean(found);
});

journey('axe finds nothing on judgments with gaps, contradictions and one question at a time', async (b) => {
  await b.openBoneBolango();
  await b.show('weights');
  await b.click('input[name=pairs-manner]');
  await b.waitFor('.pair-single');
  await b.fill('judgment.perspectives.2.3', '');
  await b.fill('judgment.perspectives.4.5', '');
  await b.waitFor('#gaps');
  const found = await look(b, 'weights with gaps');
  await paste(b, '#matrix input', '1\t3\t1\t1\n1/2\t1\t1\t1\n\t\t1\t1\n\t\t\t1');
  await b.waitFor('#matrix-panel .ask');
  found.push(...await look(b, 'weights that contradict each other'));
  clean(found);
});

journey('axe finds nothing on the page of an expert, before and after the answers', async (b) => {
  await b.openBoneBolango();
  await b.show('weights/experts');
  await open(b, '#ask-fold');
  await b.fill('ask-about', 'Mohon dijawab sampai Jumat.');
  await b.click('#make-link');
  await b.waitFor('#ask-link');
  const link = await b.value('ask-link');
  await b.saved();
  await b.driver.get('about:blank');
  await b.driver.get(link);
  await b.waitFor('.answer');
  const found = await look(b, 'answer, empty');
  // Answers that contradict each other bring repairs.
  await b.click('.answer .fold summary');
  for (const [at, text] of ['9', '1/9', '9', '9', '1/9', '9'].entries()) {
    const upper = await b.run(`return [...document.querySelectorAll('#matrix tbody tr')].flatMap((row, i) =>
      [...row.querySelectorAll('input')].slice(i).map((one) => one.id))`);
    await b.fill(upper[at], text);
  }
  await b.waitFor('#repairs');
  await b.waitFor('#answer-code');
  found.push(...await look(b, 'answer, inconsistent'));
  clean(found);
});

journey('axe finds nothing on the screens of a questionnaire', async (b) => {
  await b.open();
  await b.click('#new-draft');
  await b.waitFor('[id="profile.agency"]');
  await b.show('perspective/3');
  await b.run("document.querySelector('button[data-instrument=likert], [data-instrument=likert] button').click()");
  await b.show('survey');
  const words = ['Sangat Tidak Setuju', 'Tidak Setuju', 'Netral', 'Setuju', 'Sangat Setuju'];
  const heads = ['Nama', 'Kelamin', 'X1.1', 'X1.2', 'X2.1', 'X2.2', 'Y.1', 'Y.2'];
  // Made up, different enough for a regression.
  const rows = Array.from({ length: 24 }, (_, i) => [`Orang ${i}`, i % 2 ? 'Pria' : 'Wanita',
    ...heads.slice(2).map((_, j) => (i + j === 3 ? 'Mantap' : words[(i * (j + 2) + (i >> 2)) % 5]))]);
  await give(b, 'survey-file', 'kuesioner.csv', [heads, ...rows].map((row) => row.join(';')).join('\r\n'));
  await b.waitFor('#survey-take');
  const found = await look(b, 'survey, taking in');
  await b.click('#survey-take');
  await b.waitFor('#columns');
  await b.waitFor('#answers .is-unread');
  await b.click('#words-lacking button');
  found.push(...await look(b, 'survey, columns, words and answers'));
  await b.click('#survey-results');
  await b.until('the report is done', () => b.run("return document.querySelector('#report')?.dataset.done === 'true' && !document.querySelector('.chart-waits')"));
  await open(b, '#report details');
  found.push(...await look(b, 'survey, results'));
  clean(found);
});

journey('axe finds nothing on what goes out: exports, a link, its preview, and the reports', async (b) => {
  await b.openBoneBolango();
  await b.show('results');
  await open(b, '#export details');
  const found = await look(b, 'results with exports unfolded');
  await b.click('#share');
  await b.waitFor('#share-dialog[open] #share-link');
  found.push(...await look(b, 'a link and its code'));
  const link = await b.run("return document.querySelector('#share-link').value");
  await b.click('#share');
  await b.click('#to-paper');
  for (const kind of ['summary', 'full', 'survey', 'poster']) {
    await b.waitFor(`#report-kinds input[value=${kind}]`);
    await b.click(`#report-kinds input[value=${kind}]`);
    found.push(...await look(b, `report: ${kind}`));
  }
  await b.open(link.slice(link.indexOf('#')));
  await b.waitFor('#link-score');
  found.push(...await look(b, 'preview of a link'));
  clean(found);
});
