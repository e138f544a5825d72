// Serves a folder on this machine alone: `node serve.mjs FOLDER PORT`. The types
// and the caching are those of docs/server/.

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const [folder, port] = process.argv.slice(2);
const root = path.resolve(folder);
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml', '.json': 'application/json', '.ts': 'text/plain',
};

function found(address) {
  let file;
  try { file = path.join(root, decodeURIComponent(new URL(address, 'http://localhost').pathname)); } catch { return undefined; }
  if (file !== root && !file.startsWith(root + path.sep)) return undefined;
  const page = fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ? path.join(file, 'index.html') : file;
  return fs.statSync(page, { throwIfNoEntry: false })?.isFile() ? page : undefined;
}

http.createServer((request, response) => {
  const file = found(request.url);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  const lasting = /-[0-9a-f]{16}(_bg)?\.\w+$/.test(file);
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end(); else fs.createReadStream(file).pipe(response);
}).listen(Number(port), '127.0.0.1', () => console.log(`Timbang is at http://127.0.0.1:${port} (stop with Ctrl+C)`));
