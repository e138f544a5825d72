// Hosts for the page in a frame: pages on origins of their own (other ports) that
// hear everything and say what a test tells them to.

import http from 'node:http';
import { UNPACKING } from './browser.mjs';

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

export async function serveText(pages) {
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
export async function withHost(b, frames, run) {
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

export const listed = (more = '', page = '', sandbox = '') => (host, app) => (
  { src: `${app}${page}?embed=1&origin=${encodeURIComponent(host)}${more}`, sandbox });

export const init = (b, i = 0) => b.until(`frame ${i} says init`, () => b.run('return heard.find((one) => one.from === arguments[0] && one.data.type === "init")', i), UNPACKING);

export const said = (b, i = 0, type = '') => b.run('return ports[arguments[0]].said.map((one) => one.data).filter((one) => !arguments[1] || one.type === arguments[1])', i, type);

/// Says something and waits for the answer with its id.
export async function ask(b, message, i = 0) {
  const id = `q${Math.random()}`;
  await b.run('say(arguments[0], arguments[1])', i, { timbang: 1, id, ...message });
  return b.until(`${message.type} is answered`, () => b.run('return ports[arguments[0]].said.map((one) => one.data).find((one) => one.id === arguments[1])', i, id));
}

export const json = async (b, i = 0) => (await ask(b, { type: 'export', format: 'json' }, i)).text;

export async function connected(b, i = 0) {
  await init(b, i);
  await b.run('connect(arguments[0])', i);
  return ask(b, { type: 'ping' }, i);
}

export async function inside(b, i, run) {
  await b.driver.switchTo().frame(i);
  try { return await run(); } finally { await b.driver.switchTo().defaultContent(); }
}

export const ignored = async (b, i = 0) => JSON.parse(await inside(b, i, () => b.run("return document.documentElement.dataset.ignored ?? '{}'")));
