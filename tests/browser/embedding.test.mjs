// The page in frames of pages on other origins (other ports): docs/embedding.md.
// Cases E1, E2, E3, E4, E6 and E8; what hosts keep is in hosting.test.mjs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { journeys } from './browser.mjs';
import { serveText, withHost, listed, init, said, ask, json, connected, inside, ignored } from './hosts.mjs';

const journey = journeys({ test, before, after });

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

journey('E6: a presentation has a height of its own, and what must be seen stands in sight', async (b) => {
  await withHost(b, [listed('&case=bone-bolango&view=results')], async () => {
    await connected(b);
    await b.run(FOLLOW);
    await still(b);
    /// Where something of the frame stands in the host's window.
    const inSight = async (css) => {
      const [top, bottom] = await inside(b, 0, () => b.run('const at = document.querySelector(arguments[0]).getBoundingClientRect(); return [at.top, at.bottom]', css));
      const [begin, height] = await b.run("return [document.getElementById('f0').getBoundingClientRect().top, innerHeight]");
      return begin + top >= 0 && begin + bottom <= height + 1;
    };
    // Far down in the results, as a host's page is scrolled.
    await b.run('scrollTo(0, 1200)');
    await inside(b, 0, () => b.run("document.querySelector('#share').click()"));
    await b.until('the dialogue is in sight', () => inSight('#share-dialog'));
    await inside(b, 0, () => b.run("document.querySelector('#share-dialog').close(); document.querySelector('#export-tables').open = true"));
    await inside(b, 0, () => b.run("document.querySelector('#export-csv').click()"));
    await b.until('the message is in sight', () => inSight('.toast'));
    await inside(b, 0, () => b.click('#present'));
    const first = await still(b);
    assert.ok(first.height < 1500, `${first.height}`);
    await new Promise((done) => setTimeout(done, 1000));
    assert.equal((await still(b)).count, first.count);
  });
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
