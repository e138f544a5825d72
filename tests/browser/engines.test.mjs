// The single file in the two other engines, from disk and in a sandboxed frame.
// Goal E1, cases C1 and E3. An engine that this machine does not have is skipped,
// aloud.

import assert from 'node:assert/strict';
import http from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { built, DIST } from './browser.mjs';
import { ENGINES } from './engines.mjs';

const STARTED = "return !!document.querySelector('#main h1') && document.documentElement.dataset.second === 'ready'";
const SCORE = "return document.querySelector('#live-score')?.textContent.trim() === '90,88'";
const LISTEN = "window.forbidden = []; document.addEventListener('securitypolicyviolation', (event) => window.forbidden.push(event.violatedDirective))";

async function openCase(engine) {
  await engine.until('the app has started', STARTED);
  await engine.run(LISTEN);
  await engine.click('[data-case=bone-bolango] button');
  await engine.until('the score is 90,88', SCORE);
}

for (const [name, { missing, launch }] of Object.entries(ENGINES)) {
  const lacking = missing();
  if (lacking) console.error(`\n!!! ${name} IS NOT TESTED: this machine has no ${lacking}; script/setup tests installs it\n`);
  test(`the single file in ${name}`, { skip: lacking ? `no ${lacking}` : false }, async () => {
    const server = http.createServer((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(request.url.startsWith('/timbang.html') ? built('timbang.html')
        : '<!doctype html><iframe sandbox="allow-scripts" src="timbang.html" width="1000" height="700"></iframe>');
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const engine = await launch();
    try {
      await engine.get(pathToFileURL(path.join(DIST, 'timbang.html')).href);
      await openCase(engine);
      // Typed as the app hears it, and saved.
      await engine.run("location.hash = `#/${location.hash.split('/')[1]}/profile`");
      await engine.until('the profile is shown', "return !!document.getElementById('profile.agency')");
      await engine.run(`const one = document.getElementById('profile.agency'); one.focus(); one.value = 'Dinas ${name}';
        one.dispatchEvent(new InputEvent('input', { bubbles: true })); one.dispatchEvent(new Event('change', { bubbles: true })); one.blur()`);
      await engine.until('it is saved', "return /^Tersimpan pukul/.test(document.getElementById('save-state').textContent.trim()) && Object.values(localStorage).some((text) => text.includes(arguments[0]))", `Dinas ${name}`);
      assert.deepEqual(await engine.run('return window.forbidden'), []);
      await engine.run('location.reload()');
      await engine.until('the draft is there again', "return document.getElementById('profile.agency')?.value === arguments[0]", `Dinas ${name}`);
      await engine.until('the score is 90,88', SCORE);
      // In a frame without an origin.
      await engine.get(`http://127.0.0.1:${server.address().port}/`);
      await engine.frame('iframe');
      await engine.until('it works from memory', "return /Draf hanya ada di memori/.test(document.querySelector('#main .notice')?.textContent)");
      await openCase(engine);
      assert.deepEqual(await engine.run('return window.forbidden'), []);
      assert.deepEqual(await engine.ask('complaints'), []);
    } finally {
      await engine.quit();
      server.closeAllConnections();
      server.close();
    }
  });
}
