// Keeps the files of a build in the browser, so that the site starts without
// the network. script/site/site.mjs writes BUILD and FILES in.
//
// A build is kept whole or not at all: every file is fetched with the digest
// that this build gave it, and the worker takes over only when all are there.
// A page then gets its document from the newest whole build, and everything
// else by names that hold a hash of the contents: so a page that is already open
// finds the files of its own build, and no page ever mixes two. An older build
// leaves when a page is opened while no other is open.
'use strict';

const BUILD = '%BUILD%';
/// Names by digest; the first is the document.
const FILES = '%FILES%';

const SCOPE = self.registration.scope;
/// Cache names carry the folder: two copies on one host do not share.
const PREFIX = `timbang-site ${SCOPE} `;
const NAME = PREFIX + BUILD;
const PAGE = new URL('./', SCOPE).href;

const address = (name) => (name === 'index.html' ? PAGE : new URL(name, SCOPE).href);

/// The caches of this folder's builds.
const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/// A file that some build has.
async function kept(url) {
  for (const name of await ours()) {
    const answer = await (await caches.open(name)).match(url);
    if (answer) return answer;
  }
  return undefined;
}

/// Fetches one file; what another build has already is taken from there.
async function keep(cache, name, integrity) {
  const url = address(name);
  const known = name === 'index.html' ? undefined : await kept(url);
  // Only names with a hash may come from the browser's own cache.
  const answer = known ?? await fetch(url, { integrity, cache: name === 'index.html' ? 'no-store' : 'default' });
  if (!answer.ok || answer.redirected) throw new Error(`${url}: ${answer.status}`);
  await cache.put(url, answer);
}

async function install() {
  const cache = await caches.open(NAME);
  try {
    for (const [name, integrity] of Object.entries(FILES)) await keep(cache, name, integrity);
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
  await self.skipWaiting();
}

/// The browser may have dropped a part of it.
async function whole() {
  const cache = await caches.open(NAME);
  const there = new Set((await cache.keys()).map((request) => request.url));
  return Object.keys(FILES).every((name) => there.has(address(name))) ? cache : undefined;
}

async function tidy() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.some((one) => one.url.startsWith(SCOPE))) return;
  for (const name of await ours()) if (name !== NAME) await caches.delete(name);
}

async function page(request) {
  const cache = await whole();
  return (await cache?.match(PAGE)) ?? fetch(request);
}

async function file(request) {
  return (await kept(request.url)) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(SCOPE)) return;
  url.search = '';
  url.hash = '';
  if (request.mode === 'navigate') {
    if (url.href !== PAGE && url.href !== `${PAGE}index.html`) return;
    event.respondWith(page(request));
    event.waitUntil(tidy());
  } else if (request.cache !== 'reload' && request.cache !== 'no-store') {
    event.respondWith(file(request));
  }
});
