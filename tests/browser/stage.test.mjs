// A presentation: the case of Bone Bolango on a projector, by keys alone, and
// axe over it in every dress.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { Key, journeys } from './browser.mjs';

const journey = journeys({ test, before, after });
const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/// Title, seven indicators, four perspectives, weights, agency, improvements.
const STEPS = 15;

const step = (b) => b.run("return Number(document.querySelector('#stage')?.dataset.step ?? 0)");
const isAt = (b, wanted) => b.until(`step ${wanted} is shown`, async () => (await step(b)) === wanted);
const hides = (b) => b.run("return !!document.querySelector('.stage-question') && !document.querySelector('#stage-answer')");
const shows = (b) => b.waitFor('#stage-answer');

async function size(b, width, height) {
  await b.driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
}

async function present(b) {
  await b.openBoneBolango();
  await b.click('#present');
  await isAt(b, 1);
}

journey('Bone Bolango is presented by keys alone, each answer hidden until it is shown', async (b) => {
  await b.openBoneBolango();
  await b.tabTo('#present');
  await b.press(Key.ENTER);
  await isAt(b, 1);
  assert.ok(await b.run("return document.activeElement.matches('#stage h1')"), 'the focus is on the title');
  assert.ok((await b.text('#stage')).includes('Mall Pelayanan Publik Bone Bolango'));
  // Nothing of the frame is left but language and theme.
  assert.deepEqual(await b.run(`return [...document.querySelectorAll('.top *, .side *, .skip, .pager')]
    .filter((one) => one.matches('a, button, input') && one.getClientRects().length)
    .map((one) => one.id || one.name)`), ['language', 'language', 'theme']);
  for (let at = 2; at <= STEPS; at += 1) {
    await b.press([Key.ARROW_RIGHT, ' ', Key.PAGE_DOWN][at % 3]);
    await isAt(b, at);
    assert.ok(await hides(b), `step ${at} hides its answer`);
    assert.ok((await b.run('return location.hash')).endsWith(`/results/present/${at}`));
    assert.equal(await b.text('#stage-count [aria-hidden]'), `${at} / ${STEPS}`);
    assert.ok((await b.text('#stage [role=status]')).startsWith(`Langkah ${at} dari ${STEPS}: `));
    if (at === 14) assert.ok(!(await b.text('#stage')).includes('90,88'));
    // The same key shows what is hidden before it goes on.
    await b.press([Key.ARROW_RIGHT, 'r', Key.ENTER][at % 3]);
    await shows(b);
    assert.equal(await step(b), at);
    assert.ok((await b.text('#stage [role=status]')).endsWith('Hitungan ditunjukkan.'));
    if (at === 14) assert.ok((await b.text('#stage-answer')).includes('90,88'));
  }
  // The last step stays; what was shown is shown when one comes back to it.
  await b.press(Key.ARROW_RIGHT);
  await b.press(Key.ARROW_LEFT);
  await isAt(b, 14);
  await shows(b);
  await b.press('r');
  await b.until('the answer is hidden again', () => hides(b));
  await b.press(Key.HOME);
  await isAt(b, 1);
  await b.press(Key.END);
  await isAt(b, STEPS);
  await b.press(Key.PAGE_UP);
  await isAt(b, 14);
  await b.press(Key.ESCAPE);
  await b.waitFor('#score');
  assert.ok((await b.run('return location.hash')).endsWith('/results'));
  await b.until('the focus is on the button', () => b.run("return document.activeElement.id === 'present'"));
  assert.ok(await b.run("return document.querySelector('.side').getClientRects().length > 0"), 'the frame is back');
});

journey('a presentation stays at its step when the page is loaded again, and going back leaves it', async (b) => {
  await present(b);
  for (let at = 2; at <= 7; at += 1) {
    await b.press(Key.ARROW_RIGHT);
    await isAt(b, at);
    await b.press('r');
    await shows(b);
  }
  const title = await b.text('#stage h1');
  await b.saved();
  await b.reload();
  await isAt(b, 7);
  assert.equal(await b.text('#stage h1'), title);
  assert.ok(await hides(b), 'after loading the answer is hidden');
  await b.press('r');
  await shows(b);
  // Another language is the same step, still shown.
  await b.language('en');
  await isAt(b, 7);
  await b.waitText('#stage-show', 'Hide the working');
  assert.ok((await b.run('return location.hash')).endsWith('/results/present/7'));
  await b.driver.navigate().back();
  await b.waitFor('#score');
  assert.equal(await b.run("return document.querySelector('#stage')"), null);
  // A step that is not there is the last one; one that is no number the first.
  const id = await b.draftId();
  await b.run('location.hash = `#/${arguments[0]}/results/present/99`', id);
  await isAt(b, STEPS);
  await b.run('location.hash = `#/${arguments[0]}/results/present/x`', id);
  await isAt(b, 1);
});

journey('keys are listed, and buttons do what keys do', async (b) => {
  await present(b);
  await b.press('?');
  await b.waitFor('#stage-keys');
  await b.press(Key.ESCAPE);
  await b.until('the list is gone', async () => !(await b.run("return document.querySelector('#stage-keys')")));
  assert.equal(await step(b), 1);
  await b.tabTo('#stage-next');
  await b.press(Key.ENTER);
  await isAt(b, 2);
  await b.tabTo('#stage-show');
  await b.press(' ');
  await shows(b);
  assert.ok(await b.run("return document.activeElement.id === 'stage-show'"), 'the focus stays on the button');
  assert.equal(await step(b), 2, 'the key was the button’s alone');
  // Arrows in the choice of the language choose a language.
  await b.tabTo('input[name=language]', { backwards: true });
  await b.press(Key.ARROW_RIGHT);
  await b.until('the page is in English', () => b.run("return document.documentElement.lang === 'en'"));
  assert.equal(await step(b), 2);
  await b.tabTo('#stage-leave');
  await b.press(Key.ENTER);
  await b.waitFor('#score');
});

journey('F fills the screen, and gives it back', async (b) => {
  await present(b);
  const filled = () => b.run('return document.fullscreenElement !== null');
  await b.press('f');
  await b.until('the screen is full', filled);
  await b.press('f');
  await b.until('it is not', async () => !(await filled()));
});

journey('an empty draft says what is missing, step by step', async (b) => {
  await b.open();
  await b.click('#new-draft');
  await b.waitFor('[id="profile.agency"]');
  await b.show('results');
  await b.click('#present');
  await isAt(b, 1);
  await b.press(Key.END);
  await b.waitText('#stage', 'Masih kosong');
  assert.equal(await b.run("return document.querySelector('#stage-show').getAttribute('aria-disabled')"), 'true');
  assert.ok(!/NaN|Infinity/.test(await b.text('#stage')));
});

journey('letters are large, steps fit a projector, and paper shows the step alone', async (b) => {
  await present(b);
  for (const [width, height, least] of [[1280, 720, 28], [1920, 1080, 42]]) {
    await size(b, width, height);
    await b.press(Key.HOME);
    await isAt(b, 1);
    for (let at = 1; at <= STEPS; at += 1) {
      if (await hides(b)) {
        await b.press('r');
        await shows(b);
      }
      // The survey lists nine items beside four lines of working, in smaller letters.
      const small = await b.run(`return [...document.querySelectorAll('.stage-body td, .stage-body tbody th, .stage-working p, .stage-body p:not(.stage-aside)')]
        .map((one) => parseFloat(getComputedStyle(one).fontSize)).filter((one) => one < arguments[0])`, at === 11 ? 0.75 * least : least);
      assert.deepEqual(small, [], `step ${at} at ${width}`);
      const over = await b.run('return [document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]');
      assert.ok(over[1] <= 0, `step ${at} at ${width} is ${over[1]} px too wide`);
      assert.ok(over[0] <= 0, `step ${at} at ${width} is ${over[0]} px too high`);
      if (at < STEPS) {
        await b.press(Key.ARROW_RIGHT);
        await isAt(b, at + 1);
      }
    }
  }
  await b.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: 'print' });
  const seen = await b.run(`return [...document.querySelectorAll('button, input, progress, .top, .side, .toasts')]
    .filter((one) => one.getClientRects().length).map((one) => one.id || one.className)`);
  await b.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: '' });
  assert.deepEqual(seen, []);
});

journey('axe finds nothing on a presentation', async (b) => {
  await present(b);
  const found = new Set();
  for (const code of ['id', 'en']) {
    await b.language(code);
    for (const theme of ['light', 'dark']) {
      await b.until(`the theme is ${theme}`, async () => {
        if ((await b.run("return document.documentElement.getAttribute('data-theme')")) === theme) return true;
        await b.click('#theme');
        return false;
      });
      await b.blur();
      for (const [width, height] of [[1280, 720], [360, 740]]) {
        await size(b, width, height);
        await b.press(Key.HOME);
        await isAt(b, 1);
        for (const at of [1, 2, 11, 13, 14, 15]) {
          while ((await step(b)) < at) {
            const here = await step(b);
            if (await hides(b)) {
              await b.press(Key.ARROW_RIGHT);
              await shows(b);
            }
            await b.press(Key.ARROW_RIGHT);
            await isAt(b, here + 1);
          }
          for (const line of await broken(b)) found.add(`${code}/${theme}/${width} step ${at}: ${line}`);
          if (await hides(b)) {
            await b.press('r');
            await shows(b);
            for (const line of await broken(b)) found.add(`${code}/${theme}/${width} step ${at}, shown: ${line}`);
          }
        }
        await b.press('?');
        await b.waitFor('#stage-keys');
        for (const line of await broken(b)) found.add(`${code}/${theme}/${width} keys: ${line}`);
        await b.press('?');
      }
    }
  }
  assert.deepEqual([...found], []);
});

/// Runs axe; returns a line per element that breaks a rule.
async function broken(b) {
  await b.run(`if (!window.axe) { ${AXE} }`);
  return b.driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    axe.run(document, { runOnly: { type: 'tag', values: arguments[0] }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }).then(
      (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) =>
        rule.id + ' | ' + node.target.join(' ') + ' | ' + node.html.slice(0, 200) + ' | ' + node.failureSummary.split('\\n').slice(1, 3).join('; ').trim()))),
      (error) => done(['axe failed: ' + error]));
  `, TAGS);
}
