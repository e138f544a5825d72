// Finishes what Trunk and script/split.mjs have built: `node site.mjs FROM TO`
// makes the folder TO with
//
//   index.html, …   the static site, with its security policy and its worker
//   timbang.html    the whole app in one file (single.mjs)
//   SHA256SUMS      the digests of all of these
//
// TO changes only when all is made.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { read, site } from './page.mjs';
import { single } from './single.mjs';

const [from, to] = process.argv.slice(2);
const digest = (bytes) => createHash('sha256').update(bytes).digest();

/// The files of the site by name, the document first.
function siteFiles(built) {
  const files = site(built);
  const all = Object.fromEntries([...files].map(([name, bytes]) => [name, `sha256-${digest(bytes).toString('base64')}`]));
  const text = fs.readFileSync('static/worker.js', 'utf8')
    .replace("'%BUILD%'", () => `'${digest(JSON.stringify(all)).toString('hex').slice(0, 16)}'`)
    .replace("'%FILES%'", () => JSON.stringify(all));
  return files.set('worker.js', Buffer.from(text));
}

function everyFile(folder, under = '') {
  return fs.readdirSync(path.join(folder, under), { withFileTypes: true }).flatMap((one) => {
    const name = path.posix.join(under, one.name);
    return one.isDirectory() ? everyFile(folder, name) : [name];
  }).sort();
}

const built = read(from);
const files = siteFiles(built);
files.set('timbang.html', single(built));

const making = `${to}.new`;
fs.rmSync(making, { recursive: true, force: true });
// What else the build holds, such as the JavaScript module, goes along.
fs.cpSync(from, making, { recursive: true });
// The example pages for those who embed it.
fs.cpSync('static/embed', path.join(making, 'embed'), { recursive: true });
for (const name of built.replaced) fs.rmSync(path.join(making, name));
for (const [name, bytes] of files) fs.writeFileSync(path.join(making, name), bytes);
const sums = everyFile(making).map((name) => `${digest(fs.readFileSync(path.join(making, name))).toString('hex')}  ${name}\n`);
fs.writeFileSync(path.join(making, 'SHA256SUMS'), sums.join(''));
fs.rmSync(to, { recursive: true, force: true });
fs.renameSync(making, to);
