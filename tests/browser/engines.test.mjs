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

/// A page that opens the case in its frame and takes the file back.
const HOST = `<!doctype html><iframe sandbox="allow-scripts" width="1000" height="700"></iframe><script>
  window.heard = [];
  const frame = document.querySelector('iframe');
  const channel = new MessageChannel();
  addEventListener('message', (event) => { if (event.source === frame.contentWindow) heard.push(event.data.type); });
  channel.port1.onmessage = ({ data }) => {
    heard.push(data.type);
    if (data.type === 'loaded') channel.port1.postMessage({ timbang: 1, type: 'export', id: 2, format: 'json' });
    if (data.type === 'result' && data.report.score.state === 'ready') window.score = data.report.score.value.toFixed(2);
    if (data.type === 'exported') window.file = new TextDecoder().decode(data.bytes);
  };
  window.connect = () => {
    frame.contentWindow.postMessage({ timbang: 1, type: 'connect' }, '*', [channel.port2]);
    channel.port1.postMessage({ timbang: 1, type: 'load', id: 1, case: 'bone-bolango' });
  };
  frame.src = 'timbang.html?embed=1&origin=' + encodeURIComponent(location.origin);
</script>`;

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
      response.end(request.url.startsWith('/timbang.html') ? built('timbang.html') : request.url === '/host' ? HOST
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
      // The same with a host, by messages through the port (E3).
      const home = `http://127.0.0.1:${server.address().port}`;
      await engine.frame(null);
      await engine.get(`${home}/host`);
      await engine.until('the frame says init', "return window.heard.includes('init')");
      await engine.run('connect()');
      await engine.until('the score is said', "return window.score === '90.88'");
      await engine.until('the file is there', "return /\"format\": \"timbang\"/.test(window.file)");
      assert.deepEqual(await engine.ask('complaints'), []);
    } finally {
      await engine.quit();
      server.closeAllConnections();
      server.close();
    }
  });
}
