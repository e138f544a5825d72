// timbang.html: from disk, in a sandboxed frame, from any server, damaged.
// Cases C1, C3, C8, E3, S6 and X1 for the single file.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { built, DIST, journeys } from './browser.mjs';
import { walk } from './walk.mjs';

const journey = journeys({ test, before, after });

const FILE = pathToFileURL(path.join(DIST, 'timbang.html')).href;

/// Collects what a policy forbids, from before the first script.
const LISTEN = `window.forbidden = [];
  document.addEventListener('securitypolicyviolation', (event) => window.forbidden.push(event.violatedDirective + ' ' + event.blockedURI));`;

async function calm(b) {
  assert.deepEqual(await b.run('return window.forbidden'), []);
  assert.deepEqual(await b.run("return performance.getEntriesByType('resource').map((one) => one.name)"), []);
}

async function openCase(b) {
  await b.click('[data-case=bone-bolango] button');
  await b.waitFor('#score');
  await b.waitText('#live-score', '90,88');
}

journey('from disk: the case, its score, an edit, a reload', async (b) => {
  b.origin = FILE;
  await b.inject(LISTEN);
  await b.open();
  await openCase(b);
  await b.show('profile');
  await b.fill('profile.agency', 'Dinas dari flashdisk');
  await b.saved();
  await calm(b);
  await b.reload();
  await b.waitFor('[id="profile.agency"]');
  assert.equal(await b.value('profile.agency'), 'Dinas dari flashdisk');
  await b.waitText('#live-score', '90,88');
  await calm(b);
});

journey('from disk: every screen and every file of the case, both languages, no violation and no request', async (b) => {
  b.origin = FILE;
  await b.inject(LISTEN);
  await b.openBoneBolango();
  await walk(b);
  await calm(b);
});

journey('the site: the same walk, no violation', async (b) => {
  await b.inject(LISTEN);
  await b.openBoneBolango();
  await walk(b);
  assert.deepEqual(await b.run('return window.forbidden'), []);
});

/// Another site whose page holds the single file in a sandboxed frame.
async function host(headers = {}) {
  const server = http.createServer((request, response) => {
    const frame = request.url.startsWith('/timbang.html');
    response.writeHead(200, { 'content-type': 'text/html', ...(frame ? headers : {}) });
    response.end(frame ? built('timbang.html')
      : '<!doctype html><title>Intranet</title><iframe sandbox="allow-scripts" src="timbang.html?embed=1" width="1200" height="800"></iframe>');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => { server.closeAllConnections(); server.close(); } };
}

journey('in a sandboxed frame: works from memory and says so', async (b) => {
  const other = await host();
  try {
    await b.driver.get(other.url);
    await b.driver.switchTo().frame(0);
    // A frame without an origin is a process of its own: what is injected does not reach it.
    await b.run(LISTEN);
    await b.started();
    assert.equal(await b.run('return self.origin'), 'null');
    await b.waitText('#main .notice', 'Draf hanya ada di memori');
    await openCase(b);
    assert.deepEqual(await b.run('return window.forbidden'), []);
  } finally {
    await b.driver.switchTo().defaultContent();
    other.close();
  }
});

for (const declared of ['; charset=utf-8', '; charset=windows-1252', '; charset=iso-8859-1', '']) {
  journey(`a server that sends text/html${declared} does not hurt it`, async (b) => {
    await b.open('timbang.html');
    assert.equal(await b.run('return document.characterSet'), 'UTF-16LE');
    await b.waitText('#main', 'instansi publik');
  }, { change: (name, file) => (name === '/timbang.html' ? { ...file, type: `text/html${declared}` } : undefined) });
}

/// The file with one bit changed at a place, on disk.
function damaged(b, place) {
  const bytes = Buffer.from(built('timbang.html'));
  bytes[place(bytes)] ^= 1;
  const file = path.join(b.home, 'rusak.html');
  fs.writeFileSync(file, bytes);
  return pathToFileURL(file).href;
}

const inside = (mark, more) => (bytes) => {
  const at = bytes.indexOf(mark);
  assert.ok(at > 0, mark);
  return at + more;
};
/// The markup has two bytes for a letter, the scripts have one.
const wide = (mark) => Buffer.from(mark, 'utf16le');

for (const [what, place] of [
  ['the packed text at its beginning', inside(wide('id="timbang-packed"'), 800)],
  ['the packed text in its middle', (bytes) => bytes.length >> 1],
  ['the packed text at its end', (bytes) => bytes.lastIndexOf(wide('</script>')) - 40],
  ['the lengths of what is packed', inside(wide('"files":['), 20)],
  ['the script that unpacks', inside('deflate-raw', 3)],
  ['what comes after the first view', inside('timbangSecondAgain', 12)],
]) {
  journey(`one wrong bit in ${what}: a message, not a blank page`, async (b) => {
    await b.driver.get(damaged(b, place));
    await b.waitText('#boot-message [role=alert]', 'Timbang tidak dapat dimulai');
    await b.waitText('#boot-message', 'Berkas aplikasi rusak');
    await b.waitText('#boot-message', 'A file of the app is damaged');
    assert.match(await b.text('#boot-message details'), /Timbang \d+\.\d+\.\d+/);
    assert.equal(await b.run("return document.querySelector('#main')"), null);
  }, { expected: [/.*/] });
}

for (const [what, place] of [
  ['the script that gives the messages', inside('timbangSafeMode', 3)],
  ['the script that opens the others', inside(wide('.fromCharCode'), 4)],
]) journey(`one wrong bit in ${what}: the page itself has a message`, async (b) => {
  await b.driver.get(damaged(b, place));
  await b.until('the help is visible', () => b.run("return getComputedStyle(document.querySelector('.boot-help')).visibility === 'visible'"), 15000);
  assert.match(await b.text('.boot-help'), /Timbang 0\.1\.0 yang rusak/);
  assert.equal(await b.run("return document.querySelector('#main')"), null);
}, { expected: [/.*/] });
