// What hosts of a frame keep, take and see (docs/embedding.md): case E7.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { built, DIST, journeys, UNPACKING } from './browser.mjs';
import { serveText, withHost, listed, said, ask, json, connected, inside } from './hosts.mjs';

const journey = journeys({ test, before, after });
const { default: start, evaluate } = await import(path.join(DIST, 'api/timbang.js'));

journey('E7: what the host stores comes back byte for byte; "saved" is shown when the host says so', async (b) => {
  await withHost(b, [listed('&view=profile')], async () => {
    await connected(b);
    await ask(b, { type: 'load', case: 'bone-bolango', autosave: true });
    await b.run('ports[0].said.length = 0');
    await inside(b, 0, async () => {
      await b.waitFor('[id="profile.agency"]');
      await b.fill('profile.agency', 'Dinas di intranet');
    });
    const auto = await b.until('it is sent', async () => (await said(b, 0, 'autosave')).findLast((one) => /Dinas di intranet"/.test(JSON.stringify(one))));
    const change = await b.until('the change is said', async () => (await said(b, 0, 'change')).findLast((one) => one.revision === auto.revision));
    assert.equal(change.dirty, true);
    await inside(b, 0, async () => {
      await new Promise((done) => setTimeout(done, 600));
      assert.doesNotMatch(await b.text('#save-state'), /Tersimpan/);
    });
    await b.run('say(0, { timbang: 1, type: "saved", revision: arguments[0] })', auto.revision);
    await inside(b, 0, () => b.saved());
    await b.until('it is clean', async () => (await said(b, 0, 'change')).some((one) => one.revision === auto.revision && !one.dirty));
    const kept = await b.run('return stored(0)');
    const before = await json(b);
    assert.equal(JSON.stringify(JSON.parse(before)), kept);
    await b.driver.navigate().refresh();
    await connected(b);
    assert.equal((await ask(b, { type: 'export' })).code, 'nothing-open');
    await b.run("give(0, arguments[0], 'back')", kept);
    await b.until('it is open', async () => (await said(b, 0, 'loaded')).some((one) => one.id === 'back'));
    assert.equal(await json(b), before);
    assert.equal(JSON.stringify(JSON.parse(await json(b))), kept);
    // The report is the one that the JavaScript module gives.
    const result = await b.until('the results are said', async () => (await said(b, 0, 'result'))[0]);
    assert.equal(result.report.score.value.toFixed(2), '90.88');
    await start(fs.readFileSync(path.join(DIST, 'api/timbang_bg.wasm')));
    const { report } = evaluate(JSON.parse(before).scorecard, { language: 'id' });
    assert.deepEqual(result.report, report);
    assert.deepEqual(JSON.parse((await ask(b, { type: 'export', format: 'result' })).text), report);
  });
});

journey('a host gets every file that the page makes', async (b) => {
  await withHost(b, [listed()], async () => {
    await connected(b);
    await ask(b, { type: 'load', case: 'bone-bolango' });
    const taken = async (format) => {
      const { name, mime, text } = await ask(b, { type: 'export', format });
      return { name, mime, text };
    };
    const book = await taken('xlsx');
    assert.match(book.name, /\.xlsx$/);
    assert.match(book.text, /^PK/);
    const table = await taken('csv');
    assert.match(table.name, /\.csv$/);
    assert.match(table.text, /90,88/);
    const report = await taken('html');
    assert.match(report.mime, /^text\/html/);
    assert.match(report.text, /^<!doctype html>[\s\S]*90,88/i);
    assert.equal((await ask(b, { type: 'export', format: 'pdf' })).code, 'unknown-option');
  });
});

journey('a file opened in the frame takes the place of what the host keeps, and undo brings it back', async (b) => {
  const file = path.join(b.home, 'lain.timbang.json');
  fs.writeFileSync(file, fs.readFileSync(new URL('../cases/raw-answers.json', import.meta.url)));
  await withHost(b, [listed('&view=profile')], async () => {
    await connected(b);
    await ask(b, { type: 'load', case: 'bone-bolango', autosave: true });
    const before = JSON.parse(await json(b)).scorecard;
    const name = (one) => one.scorecard.scorecard.name;
    await inside(b, 0, async () => {
      await b.choose(file);
      await b.waitText('.toast', 'lain.timbang.json');
    });
    await b.until('the host hears it', async () => (await said(b, 0, 'autosave')).some((one) => name(one) === 'Jawaban mentah'));
    await inside(b, 0, () => b.click('#toast-undo'));
    await b.until('the host hears it again', async () => name((await said(b, 0, 'autosave')).pop()) === before.name);
    assert.deepEqual(JSON.parse(await json(b)).scorecard, before);
  });
});

journey('with storage=local the draft is the browser\'s own, and a link from the frame opens no frame', async (b) => {
  await withHost(b, [listed('&view=results&storage=local&case=bone-bolango')], async () => {
    await connected(b);
    await inside(b, 0, async () => {
      await b.waitFor('#score');
      await b.click('#share');
      await b.waitFor('#share-dialog[open] #share-link');
      assert.ok((await b.value('share-link')).startsWith(`${b.origin}#d=`));
      await b.click('#share');
      await b.click('a.task[href$="/profile"]');
      await b.waitFor('[id="profile.agency"]');
      await b.fill('profile.agency', 'Dinas setempat');
      await b.saved();
    });
    assert.deepEqual(await said(b, 0, 'autosave'), []);
  });
  await b.open();
  const drafts = await b.run("return Object.keys(localStorage).filter((key) => key.startsWith('timbang/draft/')).map((key) => localStorage.getItem(key))");
  assert.equal(drafts.length, 1);
  assert.match(drafts[0], /Dinas setempat/);
});

journey('view, demo and hide: looked at only; never stored; parts not seen', async (b) => {
  await withHost(b, [listed('&mode=view&case=bone-bolango&view=profile&hide=export,print'), listed('&mode=demo&case=bone-bolango&view=profile&storage=local')], async () => {
    await connected(b, 0);
    const before = await json(b, 0);
    await inside(b, 0, async () => {
      await b.waitFor('[id="profile.agency"][readonly]');
      await b.fill('profile.agency', 'x');
      assert.equal(await b.run("return getComputedStyle(document.querySelector('#download')).display"), 'none');
      assert.equal(await b.run("return getComputedStyle(document.querySelector('#print')).display"), 'none');
      assert.equal(await b.run("return getComputedStyle(document.querySelector('#save-state')).display"), 'none');
    });
    // Buttons that would change something say why they do not.
    await b.run('say(0, { timbang: 1, type: "goto", view: "weights" })');
    await inside(b, 0, async () => {
      await b.waitFor('#judged');
      await b.run("document.querySelector('#main .btn-quiet:not(#to-matrix)').click()");
      await b.waitText('.toast', 'hanya untuk dilihat');
    });
    assert.equal(await json(b, 0), before);
    await b.run('say(0, { timbang: 1, type: "configure", hide: [] })');
    await inside(b, 0, () => b.until('they are back', () => b.run("return getComputedStyle(document.querySelector('#print')).display !== 'none'")));
    await connected(b, 1);
    await inside(b, 1, async () => {
      await b.waitFor('[id="profile.agency"]');
      await b.fill('profile.agency', 'Coba-coba');
      assert.equal(await b.text('#main .notice[role=alert]'), null);
    });
    await b.until('the edit stands', async () => /Coba-coba/.test(await json(b, 1)));
    assert.deepEqual(await said(b, 1, 'autosave'), []);
  });
  // Opened as a page of its own, the app's origin has stored nothing.
  await b.open();
  assert.deepEqual(await b.run("return Object.keys(localStorage).filter((key) => key.startsWith('timbang/draft'))"), []);
});

journey('the example page keeps the draft itself', async (b) => {
  const read = (name) => fs.readFileSync(path.join(DIST, 'embed', name), 'utf8');
  const host = await serveText({ '/embed/host.html': read('host.html'), '/embed/host.js': read('host.js'), '/timbang.html': built('timbang.html') });
  try {
    await b.driver.get(`${host.origin}/embed/host.html`);
    await b.until('the draft is open', async () => await b.text('#state') === 'Draf terbuka.', UNPACKING);
    await inside(b, 0, async () => {
      await b.waitFor('[id="profile.agency"]');
      await b.fill('profile.agency', 'Dinas contoh');
      await b.saved();
    });
    await b.waitText('#state', 'Draf tersimpan');
    await b.driver.navigate().refresh();
    await b.until('the draft is open', async () => await b.text('#state') === 'Draf terbuka.', UNPACKING);
    await inside(b, 0, async () => {
      await b.waitFor('[id="profile.agency"]');
      assert.equal(await b.value('profile.agency'), 'Dinas contoh');
    });
    await b.until('the frame has its height', async () => Number(await b.run("return document.querySelector('iframe').height")) !== 600);
  } finally { host.close(); }
});
