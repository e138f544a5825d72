// The page in frames of pages on other origins (other ports): docs/embedding.md.
// Cases E1, E2, E3, E4, E6, E7 and E8.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { built, DIST, journeys } from './browser.mjs';

const { default: init_module, evaluate } = await import(path.join(DIST, 'api/timbang.js'));

const journey = journeys({ test, before, after });

/// A host's page on an origin of its own. It hears everything and says what a test
/// tells it to; `frames` are the addresses of its frames.
const HOST = (frames) => `<!doctype html><meta charset="utf-8"><title>Intranet</title>
${frames.map(({ src, sandbox }, i) => `<iframe id="f${i}" src="${src.replaceAll('&', '&amp;')}"${sandbox ? ` sandbox="${sandbox}"` : ''} width="1100" height="300"></iframe>`).join('\n')}
<script>
window.heard = [];
window.ports = [];
// As deep as this browser can send.
window.deep = (levels) => {
  let a = {};
  for (let i = 0; i < levels; i += 1) a = { a };
  const message = { timbang: 1, type: 'load', scorecard: a };
  try { structuredClone(message); return message; } catch { return deep(levels >> 1); }
};
addEventListener('message', (event) => {
  const from = [...document.querySelectorAll('iframe')].findIndex((one) => one.contentWindow === event.source);
  heard.push({ from, origin: event.origin, at: performance.now(), data: event.data });
});
window.connect = (i, more = {}) => {
  const channel = new MessageChannel();
  const said = [];
  channel.port1.onmessage = (event) => {
    const data = { ...event.data };
    if (data.bytes) data.text = new TextDecoder().decode(data.bytes);
    said.push({ at: performance.now(), data });
  };
  document.getElementById('f' + i).contentWindow.postMessage({ timbang: 1, type: 'connect', ...more }, '*', [channel.port2]);
  ports[i] = { port: channel.port1, said };
};
window.say = (i, message) => ports[i].port.postMessage(message);
// The driver sorts the members of objects: what must keep its order is kept here.
window.stored = (i) => JSON.stringify(ports[i].said.filter((one) => one.data.type === 'autosave').pop().data.scorecard);
window.give = (i, text, id) => say(i, { timbang: 1, type: 'load', id, scorecard: JSON.parse(text), autosave: true });
</script>`;

async function serveText(pages) {
  const server = http.createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname;
    const page = pages[name];
    const status = name === '/favicon.ico' ? 204 : page === undefined ? 404 : 200;
    response.writeHead(status, { 'content-type': /\.js$/.test(request.url) ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(status === 204 ? undefined : page ?? 'not found');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, set: (name, text) => { pages[name] = text; }, close: () => { server.closeAllConnections(); server.close(); } };
}

/// Opens a host with these frames; `address` gets the host's origin and the app's.
async function withHost(b, frames, run) {
  const host = await serveText({});
  try {
    host.set('/', HOST(frames.map((one) => one(host.origin, b.origin))));
    await b.driver.get(host.origin);
    await run(host);
  } finally {
    await b.driver.switchTo().defaultContent();
    host.close();
  }
}

const listed = (more = '', page = '', sandbox = '') => (host, app) => (
  { src: `${app}${page}?embed=1&origin=${encodeURIComponent(host)}${more}`, sandbox });

const init = (b, i = 0) => b.until(`frame ${i} says init`, () => b.run('return heard.find((one) => one.from === arguments[0] && one.data.type === "init")', i), 15000);

const said = (b, i = 0, type = '') => b.run('return ports[arguments[0]].said.map((one) => one.data).filter((one) => !arguments[1] || one.type === arguments[1])', i, type);

/// Says something and waits for the answer with its id.
async function ask(b, message, i = 0) {
  const id = `q${Math.random()}`;
  await b.run('say(arguments[0], arguments[1])', i, { timbang: 1, id, ...message });
  return b.until(`${message.type} is answered`, () => b.run('return ports[arguments[0]].said.map((one) => one.data).find((one) => one.id === arguments[1])', i, id));
}

const json = async (b, i = 0) => (await ask(b, { type: 'export', format: 'json' }, i)).text;

async function connected(b, i = 0) {
  await init(b, i);
  await b.run('connect(arguments[0])', i);
  return ask(b, { type: 'ping' }, i);
}

async function inside(b, i, run) {
  await b.driver.switchTo().frame(i);
  try { return await run(); } finally { await b.driver.switchTo().defaultContent(); }
}

const ignored = async (b, i = 0) => JSON.parse(await inside(b, i, () => b.run("return document.documentElement.dataset.ignored ?? '{}'")));

journey('E1: without an origin there is init and nothing else', async (b) => {
  await withHost(b, [(_, app) => ({ src: `${app}?embed=1&case=bone-bolango` })], async () => {
    const first = await init(b);
    assert.deepEqual(Object.keys(first.data).sort(), ['app', 'capabilities', 'schema', 'timbang', 'type']);
    assert.equal(first.data.capabilities.connects, false);
    await b.run('connect(0); say(0, { timbang: 1, type: "load", empty: true, id: 1 })');
    await b.until('it is counted', async () => (await ignored(b)).origin === 1);
    assert.deepEqual(await said(b), []);
    assert.equal((await b.run('return heard')).length, 1);
    await inside(b, 0, () => b.waitText('#live-score', '90,88'));
  });
});

journey('E2: another origin, a sibling and an opener are ignored and counted', async (b) => {
  const sibling = await serveText({ '/': `<!doctype html><script>addEventListener('message', (event) => {
    if (event.data !== 'attack') return;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => parent.postMessage('BREACH', '*');
    parent.frames[0].postMessage({ timbang: 1, type: 'connect' }, '*', [channel.port2]);
    channel.port1.postMessage({ timbang: 1, type: 'export', id: 1, format: 'json' });
  })</script>` });
  try {
    // The sibling's origin is listed, but it is not the page around.
    const app = (host, origin) => ({ src: `${origin}?embed=1&origin=${encodeURIComponent(host)}&origin=${encodeURIComponent(sibling.origin)}` });
    await withHost(b, [app, () => ({ src: sibling.origin })], async () => {
      await init(b);
      await b.run("frames[1].postMessage('attack', '*')");
      await b.until('the sibling is counted', async () => (await ignored(b)).source === 1);
      await connected(b);
      assert.deepEqual((await ask(b, { type: 'ping' })).ignored, { origin: 0, source: 1, connect: 0, message: 0, rate: 0 });
      assert.ok(!(await b.run('return heard')).some((one) => one.data === 'BREACH'));
    });
  } finally { sibling.close(); }
  // Right window, wrong origin: the origin of another port is listed.
  await withHost(b, [(_, app) => ({ src: `${app}?embed=1&origin=http%3A%2F%2F127.0.0.1%3A1` })], async () => {
    await init(b);
    await b.run('connect(0); say(0, { timbang: 1, type: "ping", id: 1 })');
    await b.until('it is counted', async () => (await ignored(b)).origin === 1);
    assert.deepEqual(await said(b), []);
  });
  // A page that opened this one as a window of its own is not around it.
  await withHost(b, [], async (host) => {
    const main = await b.driver.getWindowHandle();
    await b.run('window.other = open(arguments[0])', `${b.origin}?embed=1&origin=${encodeURIComponent(host.origin)}`);
    const other = (await b.driver.getAllWindowHandles()).find((one) => one !== main);
    await b.driver.switchTo().window(other);
    await b.started();
    await b.driver.switchTo().window(main);
    await b.run(`const channel = new MessageChannel(); window.got = [];
      channel.port1.onmessage = (event) => got.push(event.data);
      other.postMessage({ timbang: 1, type: 'connect' }, '*', [channel.port2]);
      channel.port1.postMessage({ timbang: 1, type: 'ping', id: 1 });`);
    await b.driver.switchTo().window(other);
    await b.until('the opener is counted', () => b.run("return JSON.parse(document.documentElement.dataset.ignored ?? '{}').source === 1"));
    await b.driver.close();
    await b.driver.switchTo().window(main);
    assert.deepEqual(await b.run('return got'), []);
    assert.deepEqual(await b.run('return heard'), []);
  });
});

journey('E4: malformed messages get a code, and nothing changes', async (b) => {
  await withHost(b, [listed()], async () => {
    await connected(b);
    const loaded = await ask(b, { type: 'load', case: 'bone-bolango' });
    assert.equal(loaded.type, 'loaded');
    const before = await json(b);
    assert.match(before, /"format": "timbang"/);
    for (const [what, source, code, place] of [
      ['no object', '3', 'not-object'], ['a text', '"ping"', 'not-object'], ['a list', '[1]', 'not-object'], ['null', 'null', 'not-object'],
      ['around in a circle', '(() => { const a = { timbang: 1, type: "ping" }; a.a = a; return a; })()', 'not-object'],
      ['ten megabytes', '({ timbang: 1, type: "load", scorecard: "x".repeat(1e7) })', 'too-large'],
      ['thirty-three levels', 'deep(31)', 'too-deep'], ['a thousand levels', 'deep(1000)', 'too-deep'],
      // The browser may give up handing it over: then there is no object.
      ['ten thousand levels', 'deep(10000)', /^(too-deep|not-object)$/],
      ['a key of the language', 'JSON.parse(\'{"timbang":1,"type":"load","scorecard":{"__proto__":{"perspectives":[]}}}\')', 'forbidden-key', 'scorecard.__proto__'],
      ['another constructor', '({ timbang: 1, type: "ping", constructor: 1 })', 'forbidden-key', 'constructor'],
      ['an unknown type', '({ timbang: 1, type: "format" })', 'unknown-type', 'type'],
      ['no type', '({ timbang: 1 })', 'missing', 'type'],
      ['no id where one is needed', '({ timbang: 1, type: "export", format: "json" })', 'missing', 'id'],
      ['another version', '({ timbang: 2, type: "load", empty: true })', 'wrong-version', 'timbang'],
      ['no version', '({ type: "load", empty: true })', 'wrong-version', 'timbang'],
      ['a damaged scorecard', '({ timbang: 1, type: "load", scorecard: { perspectives: [{ role: 7 }] } })', 'wrong-type', 'scorecard.perspectives[0].role'],
      ['nothing to load', '({ timbang: 1, type: "load" })', 'missing', 'scorecard'],
      ['a second connect', '({ timbang: 1, type: "connect" })', 'already-connected', 'type'],
      ['a number never given', '({ timbang: 1, type: "saved", revision: 1e9 })', 'not-there', 'revision'],
    ]) {
      await b.run('ports[0].said.length = 0');
      await b.run(`say(0, ${source})`);
      const error = (await b.until(`${what} is refused`, async () => { const all = await said(b, 0, 'error'); return all.length && all; }))[0];
      if (code instanceof RegExp) assert.match(error.code, code);
      else assert.deepEqual([error.code, error.path], [code, place], what);
      assert.deepEqual(await said(b, 0, 'loaded'), [], what);
    }
    assert.equal(await json(b), before);
    // More than fifty in a second: one refusal, not a flood of them.
    await b.run('ports[0].said.length = 0; for (let i = 0; i < 500; i += 1) say(0, { timbang: 1, type: "ping" })');
    await b.until('it is refused', async () => (await said(b, 0, 'error')).length > 0);
    await new Promise((done) => setTimeout(done, 1200));
    assert.ok((await said(b, 0, 'pong')).length <= 100);
    assert.ok((await said(b, 0, 'error')).every((one) => one.code === 'too-many'));
    assert.ok((await said(b, 0, 'error')).length <= 2);
    assert.equal(await json(b), before);
    // A second port is refused through the first one.
    await b.run(`const channel = new MessageChannel(); window.second = [];
      channel.port1.onmessage = (event) => second.push(event.data);
      document.getElementById('f0').contentWindow.postMessage({ timbang: 1, type: 'connect', id: 'again' }, '*', [channel.port2]);
      channel.port1.postMessage({ timbang: 1, type: 'ping', id: 1 });`);
    await b.until('it is refused', async () => (await said(b, 0, 'error')).some((one) => one.code === 'already-connected' && one.id === 'again'));
    assert.deepEqual(await b.run('return second'), []);
  });
});

/// A host that gives the frame the height it asks for.
const FOLLOW = `window.heights = []; setInterval(() => {
  const all = ports[0].said.filter((one) => one.data.type === 'resize');
  if (all.length === heights.length) return;
  heights = all.map((one) => one.data.height);
  document.getElementById('f0').height = heights[heights.length - 1];
}, 10);`;

const still = async (b) => {
  let last;
  await b.until('the height is still', async () => {
    const now = await b.run('return ports[0].said.filter((one) => one.data.type === "resize").length');
    await new Promise((done) => setTimeout(done, 500));
    const same = now === last;
    last = now;
    return same;
  });
  return b.run('return { height: heights[heights.length - 1], count: heights.length }');
};

journey('E6: the height follows the page up and down, and not itself', async (b) => {
  await withHost(b, [listed('&case=bone-bolango&view=profile')], async () => {
    await connected(b);
    await b.run(FOLLOW);
    const low = await still(b);
    assert.ok(low.height > 100, JSON.stringify(low));
    await b.run('say(0, { timbang: 1, type: "goto", view: "results" })');
    const high = await still(b);
    assert.ok(high.height > low.height + 200, `${JSON.stringify(low)} ${JSON.stringify(high)}`);
    await b.run('say(0, { timbang: 1, type: "goto", view: "profile" })');
    const again = await still(b);
    assert.equal(again.height, low.height, 'it shrinks to what it was');
    // Something large comes and goes; a dialog does not change the page's height.
    const grown = await inside(b, 0, () => b.run(`const one = document.createElement('div'); one.id = 'large'; one.style.setProperty('height', '777px');
      document.querySelector('#main').append(one); const dialog = document.createElement('dialog'); dialog.textContent = 'x'; document.body.append(dialog); dialog.showModal()`));
    assert.equal(grown, null);
    assert.ok((await still(b)).height >= low.height + 777);
    await inside(b, 0, () => b.run("document.querySelector('#large').remove()"));
    assert.equal((await still(b)).height, low.height);
    const gaps = await b.run(`const all = ports[0].said.filter((one) => one.data.type === 'resize').map((one) => one.at);
      return all.slice(1).map((at, i) => at - all[i])`);
    // The browser hands messages over a little later or earlier than they were sent.
    assert.ok(gaps.filter((gap) => gap < 80).length <= 1, `at most ten a second: ${gaps}`);
    assert.ok(gaps.length < 30, `no loop: ${gaps.length}`);
  });
});

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
    await init_module(fs.readFileSync(path.join(DIST, 'api/timbang_bg.wasm')));
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

journey('E8: two frames on one page know nothing of each other', async (b) => {
  const app = listed('&view=profile');
  await withHost(b, [app, app], async () => {
    await connected(b, 0);
    await connected(b, 1);
    await ask(b, { type: 'load', case: 'bone-bolango', autosave: true }, 0);
    await ask(b, { type: 'load', empty: true, autosave: true }, 1);
    const [one, two] = [await json(b, 0), await json(b, 1)];
    assert.notEqual(one, two);
    await b.run('ports[0].said.length = 0; ports[1].said.length = 0');
    await inside(b, 0, () => b.fill('profile.agency', 'Hanya di sini'));
    await b.until('it is sent', async () => (await said(b, 0, 'autosave')).length > 0);
    await b.run('say(0, { timbang: 1, type: "configure", lang: "en", theme: "dark" })');
    await inside(b, 0, () => b.until('it is English', () => b.run('return document.documentElement.lang === "en"')));
    assert.equal(await json(b, 1), two);
    assert.deepEqual((await said(b, 1)).map((message) => message.type).filter((type) => type !== 'exported' && type !== 'resize'), []);
    await inside(b, 1, async () => {
      assert.equal(await b.run('return document.documentElement.lang'), 'id');
      assert.equal(await b.value('profile.agency'), '');
    });
    // The browser's way back does not lead through the frames' screens.
    assert.equal(await b.run('return history.length'), await b.run('say(0, { timbang: 1, type: "goto", view: "results" }); return history.length'));
    const length = await b.run('return history.length');
    await inside(b, 0, async () => { await b.click('a.task[href$="/profile"]'); await b.waitFor('[id="profile.agency"]'); });
    assert.equal(await b.run('return history.length'), length);
  });
});

for (const sandbox of ['allow-scripts', 'allow-scripts allow-downloads allow-modals']) {
  journey(`E3: the single file in a frame with sandbox="${sandbox}"`, async (b) => {
    await withHost(b, [listed('&theme=dark&lang=en', 'timbang.html', sandbox)], async () => {
      assert.equal((await init(b)).origin, 'null');
      await connected(b);
      await ask(b, { type: 'load', case: 'bone-bolango', autosave: true });
      const before = await json(b);
      await inside(b, 0, async () => {
        assert.equal(await b.run('return self.origin'), 'null');
        await b.waitText('#live-score', '90.88');
        assert.equal(await b.run('return document.documentElement.dataset.theme'), 'dark');
        assert.equal(await b.text('#main .notice[role=alert]'), null);
      });
      await ask(b, { type: 'load', scorecard: JSON.parse(before), autosave: true });
      assert.equal(await json(b), before);
    });
  });
}

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
      await b.click('#weights-equal, #start-equal, #method-equal');
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
    await b.waitText('#state', 'Draf terbuka');
    await inside(b, 0, async () => {
      await b.waitFor('[id="profile.agency"]');
      await b.fill('profile.agency', 'Dinas contoh');
      await b.saved();
    });
    await b.waitText('#state', 'Draf tersimpan');
    await b.driver.navigate().refresh();
    await b.waitText('#state', 'Draf terbuka');
    await inside(b, 0, async () => {
      await b.waitFor('[id="profile.agency"]');
      assert.equal(await b.value('profile.agency'), 'Dinas contoh');
    });
    await b.until('the frame has its height', async () => Number(await b.run("return document.querySelector('iframe').height")) !== 600);
  } finally { host.close(); }
});
