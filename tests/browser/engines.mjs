// The two other engines, as far as the journeys through the single file need
// them: an address to open, scripts to run, frames. Firefox is spoken to through
// its own Marionette, so that no driver is needed that Debian does not have;
// WebKitGTK through Debian's WebKitWebDriver and MiniBrowser.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const PATIENCE = 60000;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

async function freePort() {
  const server = net.createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/// Tries until it works.
async function eventually(what, attempt, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    try { return await attempt(); } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${error.message}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

function program(name) {
  const places = (process.env.PATH ?? '').split(':').map((folder) => path.join(folder, name));
  return places.find((file) => fs.existsSync(file));
}

function stopped(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', done);
    child.kill();
    setTimeout(() => child.kill('SIGKILL'), 3000).unref();
  });
}

const MINI_BROWSER = () => ['4.1', '6.0', '4.0'].flatMap((version) => ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib']
  .map((folder) => `${folder}/webkit2gtk-${version}/MiniBrowser`).concat(`/usr/lib/x86_64-linux-gnu/webkitgtk-${version}/MiniBrowser`)).find((file) => fs.existsSync(file));

/// What of the engines this machine has; `script/setup tests` installs them.
export const ENGINES = {
  Firefox: { missing: () => (program('firefox-esr') || program('firefox') ? '' : 'firefox-esr'), launch: firefox },
  WebKitGTK: {
    missing: () => ['WebKitWebDriver', 'Xvfb'].filter((name) => !program(name)).concat(MINI_BROWSER() ? [] : ['MiniBrowser']).join(', '),
    launch: webkit,
  },
};

/// What both offer.
class Engine {
  constructor(ask, quit) { Object.assign(this, { ask, quit }); }

  get(url) { return this.ask('get', url); }

  run(script, ...args) { return this.ask('run', script, args); }

  frame(css) { return this.ask('frame', css); }

  until(what, script, ...args) {
    return eventually(what, async () => {
      const found = await this.run(script, ...args);
      if (!found) throw new Error(`last: ${JSON.stringify(found)}`);
      return found;
    });
  }

  click(css) {
    return this.until(`${css} is there`, 'const one = document.querySelector(arguments[0]); one?.click(); return !!one', css);
  }
}

// ---- Firefox ----

/// Marionette's messages: their length, a colon, JSON.
function marionette(socket) {
  let bytes = Buffer.alloc(0);
  let hello;
  const greeted = new Promise((done) => { hello = done; });
  const waiting = new Map();
  socket.on('data', (more) => {
    bytes = Buffer.concat([bytes, more]);
    for (let colon; (colon = bytes.indexOf(58)) > 0;) {
      const end = colon + 1 + Number(bytes.subarray(0, colon));
      if (bytes.length < end) return;
      const message = JSON.parse(bytes.subarray(colon + 1, end));
      bytes = bytes.subarray(end);
      if (!Array.isArray(message)) { hello(); continue; }
      const [, id, error, result] = message;
      const { done, failed } = waiting.get(id);
      waiting.delete(id);
      if (error) failed(new Error(`${error.error}: ${error.message}`)); else done(result);
    }
  });
  let last = 0;
  const send = (name, parameters = {}) => new Promise((done, failed) => {
    last += 1;
    waiting.set(last, { done, failed });
    const text = JSON.stringify([0, last, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
  return { greeted, send };
}

async function firefox() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'timbang-firefox-'));
  const port = await freePort();
  fs.writeFileSync(path.join(home, 'user.js'), [
    `user_pref("marionette.port", ${port});`, 'user_pref("browser.shell.checkDefaultBrowser", false);',
    'user_pref("datareporting.policy.dataSubmissionEnabled", false);', 'user_pref("toolkit.telemetry.enabled", false);',
    'user_pref("app.update.enabled", false);', 'user_pref("network.captive-portal-service.enabled", false);',
    'user_pref("network.connectivity-service.enabled", false);', 'user_pref("services.settings.server", "");',
  ].join('\n'));
  const child = spawn(program('firefox-esr') ?? program('firefox'), ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', home],
    { stdio: 'ignore', env: { ...process.env, HOME: home, MOZ_DISABLE_CONTENT_SANDBOX: '1' } });
  const socket = await eventually('Firefox answers', () => new Promise((done, failed) => {
    const one = net.connect(port, '127.0.0.1', () => done(one));
    one.once('error', failed);
  }));
  const { greeted, send } = marionette(socket);
  await greeted;
  await send('WebDriver:NewSession', {});
  await send('WebDriver:SetTimeouts', { script: PATIENCE, pageLoad: PATIENCE });
  const asks = {
    get: (url) => send('WebDriver:Navigate', { url }),
    run: async (script, args) => (await send('WebDriver:ExecuteScript', { script, args, sandbox: null, newSandbox: false })).value,
    frame: async (css) => {
      if (!css) return send('WebDriver:SwitchToFrame', { element: null });
      const found = await send('WebDriver:FindElement', { using: 'css selector', value: css });
      return send('WebDriver:SwitchToFrame', { element: found.value[ELEMENT] });
    },
    // What the browser itself wrote about security policies.
    complaints: async () => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return (await send('WebDriver:ExecuteScript', {
          args: [], script: "return Services.console.getMessageArray().map((one) => one.message).filter((text) => /Content-Security-Policy/.test(text) && !/moz-extension|resource:|chrome:/.test(text))",
        })).value;
      } finally { await send('Marionette:SetContext', { value: 'content' }); }
    },
  };
  return new Engine((what, ...rest) => asks[what](...rest), async () => {
    socket.destroy();
    await stopped(child);
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });
}

// ---- WebKitGTK ----

async function webkit() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'timbang-webkit-'));
  const port = await freePort();
  const display = `:${60 + process.pid % 900}`;
  const screen = spawn(program('Xvfb'), [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  const child = spawn(program('WebKitWebDriver'), [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, XDG_RUNTIME_DIR: home,
      GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1' },
  });
  const call = async (method, where, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${where}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: MINI_BROWSER(), args: ['--automation'] } } };
  const quit = async (session) => {
    if (session) await call('DELETE', `/session/${session}`).catch(() => {});
    await stopped(child);
    await stopped(screen);
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { sessionId } = await eventually('WebKitWebDriver answers', () => call('POST', '/session', { capabilities }));
    const at = `/session/${sessionId}`;
    await call('POST', `${at}/timeouts`, { script: PATIENCE, pageLoad: PATIENCE });
    const asks = {
      get: (url) => call('POST', `${at}/url`, { url }),
      run: (script, args) => call('POST', `${at}/execute/sync`, { script, args }),
      frame: async (css) => call('POST', `${at}/frame`, { id: css ? await call('POST', `${at}/element`, { using: 'css selector', value: css }) : null }),
      complaints: () => [],
    };
    return new Engine((what, ...rest) => asks[what](...rest), () => quit(sessionId));
  } catch (error) {
    await quit();
    throw error;
  }
}
