// A page that holds Timbang in a frame and keeps the draft itself: here in its own
// localStorage, where a portal would call its server. docs/embedding.md explains, and
// api/timbang.d.ts has the types of all messages.
(function () {
  'use strict';

  /** @typedef {import('../api/timbang.js').FrameMessage} FrameMessage */
  /** @typedef {import('../api/timbang.js').HostMessage} HostMessage */

  const KEY = 'draf-kartu-skor';
  const frame = /** @type {HTMLIFrameElement} */ (document.getElementById('timbang'));
  const state = /** @type {HTMLElement} */ (document.getElementById('state'));
  /** @type {MessagePort | undefined} */
  let port;
  let pending = false; // a draft was sent to be stored, and is not stored yet

  /** @param {HostMessage} message */
  function say(message) { port?.postMessage(message); }

  function load() {
    const kept = localStorage.getItem(KEY);
    say(kept ? { timbang: 1, type: 'load', scorecard: JSON.parse(kept), autosave: true } : { timbang: 1, type: 'load', empty: true, autosave: true });
  }

  // "Saved" is said only once it is true; Timbang shows it then.
  /** @param {FrameMessage} message */
  function hear(message) {
    if (message.type === 'loaded') state.textContent = 'Draf terbuka.';
    if (message.type === 'resize') frame.height = String(message.height);
    if (message.type === 'error') state.textContent = `Ditolak: ${message.code} ${message.path ?? ''}`;
    if (message.type === 'result') {
      const { score } = message.report;
      document.title = score.state === 'ready' ? `Timbang: ${score.value.toFixed(2)}` : 'Timbang';
    }
    if (message.type === 'autosave') {
      try {
        localStorage.setItem(KEY, JSON.stringify(message.scorecard));
        say({ timbang: 1, type: 'saved', revision: message.revision });
        state.textContent = 'Draf tersimpan.';
        pending = false;
      } catch (error) {
        state.textContent = `Draf belum tersimpan: ${error}`;
        pending = true;
      }
    }
    if (message.type === 'exported') {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([message.bytes], { type: message.mime }));
      link.download = message.name;
      link.click();
    }
  }

  // A sandboxed frame has the origin "null", as has any other: what tells ours from
  // them is the window. From then on only the two ends of the port can speak.
  window.addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.data?.timbang !== 1 || event.data.type !== 'init') return;
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = (heard) => hear(heard.data);
    // The target is "*" because the frame has no origin; it holds no data yet.
    frame.contentWindow?.postMessage({ timbang: 1, type: 'connect' }, '*', [channel.port2]);
    load();
  });

  window.addEventListener('beforeunload', (event) => { if (pending) event.preventDefault(); });
  document.getElementById('download')?.addEventListener('click', () => say({ timbang: 1, type: 'export', id: 'download', format: 'json' }));
  document.getElementById('forget')?.addEventListener('click', () => { localStorage.removeItem(KEY); load(); });
  frame.src = `${frame.dataset.app}?embed=1&origin=${encodeURIComponent(location.origin)}`;
}());
