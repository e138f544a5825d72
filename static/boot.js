// What must work when the app does not: runs before the wasm, needs nothing.
//
//   saved language and theme   applied before the first paint
//   window.timbangSafeMode     true when the last start never became usable
//   window.timbangReady()      the app calls it once its first view stands
//   window.timbangFail(cause, detail)   shows why the app cannot start
//   window.timbangGo(hash)     goes to an address of the page
//   window.timbangRescue(message)       the panic hook: replaces the app
//   window.timbangDead         true from then on; nothing of the app runs any more
//   window.timbangDraft        the app may keep the text of the last save here,
//                              for when the browser's storage is closed to us
//   window.timbangAddress(hash)  puts another fragment in place of the present one,
//                              in the history too
//   window.timbangDialog(id)   opens a dialogue, or closes it
//   window.timbangRoom()       how many pixels a square in a large dialogue may have
//   window.timbangExplain(error, urls)  a promise of {cause, notes}: why a file
//                              of the app could not be used
//   window.timbangCause(cause, language)   the words for it
//
// The shell in index.html holds #boot with #boot-message inside. Everything
// shown goes in as text, never as markup.
(function () {
  'use strict';

  var SETTINGS = 'timbang/settings';
  var DRAFTS = 'timbang/draft/';
  var STARTING = 'timbang/starting';
  var PATIENCE = 20000;
  var SETTLED = 3000;

  var root = document.documentElement;
  var query = new URLSearchParams(window.location.search);
  var guest = query.get('embed') === '1';
  var seen = 0; // how high the part of a frame is that is in sight
  var look = function () {};
  var ready = false;
  var failed = false;
  var waiting = 0;
  var suspects = [];
  window.timbangDead = false;
  // The help that stands in the shell is for when this script does not run.
  root.setAttribute('data-boot', '');

  // ---- in a frame of another page (docs/embedding.md) ----

  // Only what cannot wait for the app: it must find no storage where nothing is to
  // be stored, nothing may be seen first and hidden later, and the way back leads
  // through the host's pages, not through ours.
  function beGuest() {
    var mode = query.get('mode');
    if (mode !== 'view' && mode !== 'demo') mode = 'edit';
    root.setAttribute('data-embed', mode);
    root.setAttribute('data-hide', (query.get('hide') || '').replace(/,/g, ' '));
    if (query.get('storage') !== 'local' || mode !== 'edit') {
      ['localStorage', 'sessionStorage'].forEach(function (kind) {
        Object.defineProperty(window, kind, { get: function () { throw new DOMException('storage=none', 'SecurityError'); } });
      });
      // The draft that an earlier visit left in the address is gone.
      if (/^#\/[a-z0-9]+-?\d*(\/|$)/.test(window.location.hash)) window.location.replace('#/');
    }
    window.addEventListener('click', function (event) {
      var link = event.target && event.target.closest ? event.target.closest('a[href^="#"]') : null;
      if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      window.location.replace(link.getAttribute('href'));
    });
    watchSeen();
  }

  // The frame may be higher than the host's window: what is to be seen now stands in
  // the part that is in sight (style.css).
  function watchSeen() {
    var watch = new IntersectionObserver(function (all) {
      var part = all[all.length - 1].intersectionRect;
      if (part.height < 1) return;
      seen = part.height;
      root.style.setProperty('--seen-top', part.top + 'px');
      root.style.setProperty('--seen-bottom', part.bottom + 'px');
    });
    // It tells by itself only when more or less is in sight, not when other parts are.
    look = function () {
      watch.unobserve(root);
      watch.observe(root);
    };
    look();
    window.setInterval(function () { if (document.querySelector('dialog[open], .toast')) look(); }, 200);
  }

  window.timbangGo = function (hash) {
    try {
      if (guest) window.location.replace(hash); else window.location.hash = hash;
    } catch (e) { /* a frame whose address cannot be set: only links break */ }
  };

  try { if (guest) beGuest(); } catch (e) { /* the page works as outside of a frame */ }

  // ---- storage, which may throw on first touch ----

  function store(kind) {
    try { return window[kind]; } catch (e) { return null; }
  }

  function read(kind, key) {
    try { return store(kind).getItem(key); } catch (e) { return null; }
  }

  function write(kind, key, text) {
    try { store(kind).setItem(key, text); return true; } catch (e) { return false; }
  }

  function remove(kind, key) {
    try { store(kind).removeItem(key); } catch (e) { /* nothing to remove */ }
  }

  function parsed(text) {
    try {
      var value = JSON.parse(text);
      return value && typeof value === 'object' ? value : {};
    } catch (e) { return {}; }
  }

  // ---- (a) language and theme ----

  function applySettings() {
    // A guest looks as its host says, not as it was left elsewhere.
    var saved = guest ? {} : parsed(read('localStorage', SETTINGS));
    var language = query.get('lang') || saved.language;
    var theme = query.get('theme') || saved.theme;
    if (language === 'id' || language === 'en') root.lang = language;
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  }
  try { applySettings(); } catch (e) { /* the defaults stand */ }

  // ---- (d) did the last start succeed? ----

  function marker() {
    return guest ? {} : parsed(read('localStorage', STARTING) || read('sessionStorage', STARTING));
  }

  // Two frames of one page start side by side: none takes the other for a failure.
  function mark(state, count) {
    if (guest) return;
    var text = JSON.stringify({ state: state, count: count, at: Date.now() });
    if (!write('localStorage', STARTING, text)) write('sessionStorage', STARTING, text);
  }

  function unmark() {
    remove('localStorage', STARTING);
    remove('sessionStorage', STARTING);
  }

  var previous = marker();
  // A tab that has drawn its first view moments ago is another tab, not a failure.
  var settling = previous.state === 'rendered' && Math.abs(Date.now() - previous.at) < 2 * SETTLED;
  var starts = previous.state && !settling ? (Number(previous.count) || 0) + 1 : 0;
  window.timbangSafeMode = starts > 0;
  mark('starting', starts);

  // Leaving a healthy page early is not a failed start; a hung page never gets here.
  window.addEventListener('pagehide', function () {
    if (!window.timbangDead && !failed) unmark();
  });

  // ---- building blocks ----

  function el(name, attributes, children) {
    var node = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (typeof attributes[key] === 'function') node.addEventListener(key, attributes[key]);
      else node.setAttribute(key, attributes[key]);
    });
    (children || []).forEach(function (child) {
      if (child) node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    });
    return node;
  }

  function english() { return root.lang === 'en'; }
  function say(id, en) { return english() ? en : id; }

  function version() {
    var meta = document.querySelector('meta[name="timbang-version"]');
    return meta ? meta.content : '';
  }

  // The fragment of the address may hold a shared draft: it is left out.
  function details(message) {
    return [String(message || ''), '', 'Timbang ' + version(), window.location.href.split('#')[0],
      navigator.userAgent, new Date().toISOString()].join('\n').trim();
  }

  function technical(message) {
    return el('details', {}, [
      el('summary', {}, [say('Rincian teknis', 'Technical details')]),
      el('pre', { tabindex: '0' }, [details(message)])
    ]);
  }

  function reload() { window.location.reload(); }

  // ---- (b) the app cannot start ----

  var CAUSES = {
    nowasm: [
      'Peramban ini tidak mengenal WebAssembly, atau WebAssembly dimatikan. Pakai Chrome, Edge, atau Firefox versi terbaru.',
      'This browser does not know WebAssembly, or it is switched off. Use a recent Chrome, Edge or Firefox.'],
    csp: [
      'Kebijakan keamanan (CSP) situs ini melarang WebAssembly. Pengelola situs perlu mengizinkan \'wasm-unsafe-eval\'.',
      'This site\'s security policy (CSP) forbids WebAssembly. The site\'s administrator needs to allow \'wasm-unsafe-eval\'.'],
    missing: [
      'Sebuah berkas aplikasi tidak ada di server. Pengelola situs perlu mengunggah semua berkas dari satu versi.',
      'A file of the app is missing from the server. The site\'s administrator needs to upload every file of one version.'],
    html: [
      'Server mengirim halaman web sebagai ganti berkas aplikasi. Pengelola situs perlu memeriksa pengalihan (misalnya ke index.html).',
      'The server sent a web page in place of a file of the app. The site\'s administrator needs to check its redirects (for example to index.html).'],
    mime: [
      'Server mengirim berkas aplikasi dengan jenis (MIME) yang salah. Seharusnya text/javascript untuk .js dan application/wasm untuk .wasm.',
      'The server sent a file of the app with the wrong type (MIME). It should be text/javascript for .js and application/wasm for .wasm.'],
    corrupt: [
      'Berkas aplikasi rusak atau berubah di jalan. Muat ulang halaman; bila tetap gagal, unggah atau salin ulang berkasnya.',
      'A file of the app is damaged or was changed on its way. Reload the page; if it still fails, upload or copy the file again.'],
    mixed: [
      'Berkas aplikasi berasal dari dua versi yang berbeda. Muat ulang halaman tanpa tembolok (Ctrl+F5).',
      'The files of the app come from two different versions. Reload the page without the cache (Ctrl+F5).'],
    network: [
      'Berkas aplikasi tidak dapat diambil. Periksa sambungan jaringan, lalu muat ulang halaman.',
      'The files of the app could not be fetched. Check the network connection, then reload the page.'],
    file: [
      'Halaman ini tidak dapat dibuka langsung dari berkas. Pakai berkas tunggal timbang.html.',
      'This page cannot be opened straight from a file. Use the single file timbang.html.'],
    memory: [
      'Memori komputer ini tidak cukup. Tutup tab atau program lain, lalu muat ulang halaman.',
      'This computer is out of memory. Close other tabs or programs, then reload the page.'],
    start: [
      'Terjadi kesalahan saat aplikasi dimulai. Muat ulang halaman; bila berulang, kirim rincian di bawah ini ke pengelola.',
      'An error happened while the app was starting. Reload the page; if it comes back, send the details below to the administrator.']
  };

  function classify(error) {
    var text = String((error && error.name) || '') + ' ' + String((error && error.message) || error || '');
    if (typeof WebAssembly !== 'object') return 'nowasm';
    if (/Content Security Policy|wasm-unsafe-eval|blocked by CSP/i.test(text)) return 'csp';
    if (/3c 21|3c 68|3c 48|Unexpected token '?</i.test(text)) return 'html';
    if (/status code is not ok|\b404\b/i.test(text)) return 'missing';
    if (/memory|allocat/i.test(text) && /Range|OutOfMemory|could not|out of/i.test(text)) return 'memory';
    if (/LinkError|does not provide an export|import object|Import #\d/i.test(text)) return 'mixed';
    if (/magic|start with|doesn't parse/i.test(text)) return 'html?';
    if (/CompileError|SyntaxError|integrity|digest/i.test(text)) return 'corrupt';
    if (/MIME/i.test(text)) return 'mime';
    if (/fetch|NetworkError|Load failed|dynamically imported|importing a module/i.test(text)) return 'network';
    return 'start';
  }

  // The browser does not say why a file could not be used: ask the server.
  function files() {
    var found = suspects.slice();
    document.querySelectorAll('link[rel="modulepreload"], link[rel="preload"], script[src]').forEach(function (node) {
      var url = node.href || node.src;
      if (/\.(js|wasm)(\?|$)/.test(url) && found.indexOf(url) < 0) found.push(url);
    });
    return found;
  }

  function probe(urls) {
    return Promise.all(urls.map(function (url) {
      return fetch(url, { method: 'HEAD', cache: 'no-store' }).then(function (answer) {
        var type = (answer.headers.get('content-type') || '').toLowerCase();
        var note = url + ': ' + answer.status + ' ' + type;
        if (!answer.ok) return ['missing', note];
        if (/text\/html/.test(type)) return ['html', note];
        if (/\.js(\?|$)/.test(url) && type && !/javascript|ecmascript/.test(type)) return ['mime', note];
        return ['', note];
      }, function () { return ['network', url + ': -']; });
    })).then(function (answers) {
      var bad = answers.filter(function (answer) { return answer[0]; });
      return { cause: bad.length ? bad[0][0] : '', notes: answers.map(function (answer) { return answer[1]; }).join('\n') };
    });
  }

  function place() {
    return document.getElementById('boot-message') || document.getElementById('boot') || document.body;
  }

  function show(kind, title, pair, message) {
    var box = place();
    while (box.firstChild) box.removeChild(box.firstChild);
    var both = english() ? [1, 0] : [0, 1];
    box.appendChild(el('div', { 'class': 'notice notice-' + kind, role: kind === 'bad' ? 'alert' : 'status' }, [
      el('div', {}, both.map(function (which, order) {
        return el('div', { lang: which ? 'en' : 'id', 'class': order ? 'muted' : '' }, [
          el('p', { 'class': 'notice-title' }, [title[which]]), el('p', {}, [pair[which]])
        ]);
      }))
    ]));
    box.appendChild(el('div', { 'class': 'btns' }, [
      el('button', { type: 'button', 'class': kind === 'bad' ? 'btn btn-primary' : 'btn', click: reload },
        [say('Muat ulang', 'Reload')])
    ]));
    if (message !== undefined) box.appendChild(technical(message));
    var shell = document.getElementById('boot');
    if (shell && kind === 'bad') shell.classList.add('is-failed');
  }

  var TITLES = {
    fail: ['Timbang tidak dapat dimulai.', 'Timbang cannot start.'],
    slow: ['Timbang belum juga mulai.', 'Timbang has not started yet.']
  };

  function fail(cause, detail) {
    if (ready || failed || window.timbangDead) return;
    failed = true;
    window.clearTimeout(waiting);
    mark('failed', starts);
    var known = CAUSES[cause] ? cause : 'start';
    show('bad', TITLES.fail, CAUSES[known], known + '\n' + (detail || ''));
  }
  window.timbangFail = fail;

  // The cause of an error, and what the server said about the files.
  function explain(error, urls) {
    var cause = classify(error);
    var known = function (one) { return Promise.resolve({ cause: one, notes: '' }); };
    if (['nowasm', 'csp', 'memory', 'mixed', 'start'].indexOf(cause) >= 0) return known(cause);
    var fallback = cause === 'html?' ? 'corrupt' : cause;
    // The single file has everything in itself: there is nobody to ask.
    if (window.timbangParts) return known(fallback === 'network' ? 'corrupt' : fallback);
    if (window.location.protocol === 'file:') return known('file');
    return probe(urls).then(function (answer) {
      // What the server says is better than what the browser says, except that
      // a server with nothing to hide leaves the browser's word standing.
      return { cause: answer.cause || (fallback === 'network' ? 'corrupt' : fallback), notes: answer.notes };
    }, function () { return known(fallback); });
  }

  window.timbangExplain = explain;
  window.timbangCause = function (cause, language) { return (CAUSES[cause] || CAUSES.start)[language === 'en' ? 1 : 0]; };

  function suspectError(error) {
    if (ready || failed || window.timbangDead) return;
    var detail = String((error && error.stack) || (error && error.message) || error || '');
    explain(error, files()).then(function (answer) { fail(answer.cause, detail + '\n' + answer.notes); });
  }

  function foreign(event) {
    return /^[a-z-]*extension:/.test(String(event.filename || ''));
  }

  // A trap that no panic hook saw: out of memory, stack overflow, abort.
  function trap(error) {
    return (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError) ||
      /Maximum call stack|too much recursion/.test(String((error && error.message) || ''));
  }

  window.addEventListener('error', function (event) {
    var node = event.target;
    if (node && node !== window && node.tagName) {
      if (node.tagName === 'SCRIPT') {
        if (node.src) suspects.push(node.src);
        suspectError({ name: 'NetworkError', message: 'fetch ' + (node.src || 'module') });
      }
      return;
    }
    if (window.timbangDead) { event.preventDefault(); return; }
    if (foreign(event)) return;
    if (trap(event.error)) { rescue(event.message); return; }
    suspectError(event.error || event.message);
  }, true);

  // The single file allows its scripts by their digests: one that the browser
  // refuses is damaged.
  document.addEventListener('securitypolicyviolation', function (event) {
    if (event.blockedURI !== 'inline' || !/^s(cript|tyle)-src/.test(event.effectiveDirective || event.violatedDirective)) return;
    var detail = event.effectiveDirective + ' ' + event.lineNumber;
    whenShellStands(function () { fail('corrupt', detail); });
  });

  window.addEventListener('unhandledrejection', function (event) {
    if (window.timbangDead) { event.preventDefault(); return; }
    if (trap(event.reason)) { rescue(String(event.reason)); return; }
    suspectError(event.reason);
  });

  function whenShellStands(action) {
    if (document.getElementById('boot-message') || document.readyState !== 'loading') action();
    else document.addEventListener('DOMContentLoaded', action);
  }

  if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiate !== 'function') {
    whenShellStands(function () { fail('nowasm', ''); });
  } else {
    waiting = window.setTimeout(function () {
      if (ready || failed || window.timbangDead) return;
      show('warn', TITLES.slow, [
        'Sudah 20 detik. Jaringan atau komputer mungkin lambat; halaman ini tetap menunggu.',
        'It has been 20 seconds. The network or the computer may be slow; this page keeps waiting.'
      ], files().join('\n'));
    }, PATIENCE);
  }

  // ---- ready ----

  // The task list folds only where it stands above the form.
  function foldTasks() {
    if (!window.matchMedia) return;
    var wide = window.matchMedia('(min-width: 720px)');
    var apply = function () {
      document.querySelectorAll('details.outline').forEach(function (fold) { fold.open = wide.matches; });
    };
    apply();
    if (wide.addEventListener) wide.addEventListener('change', apply);
  }

  window.timbangReady = function () {
    if (ready || window.timbangDead) return;
    ready = true;
    failed = false;
    window.clearTimeout(waiting);
    mark('rendered', starts);
    var shell = document.getElementById('boot');
    if (shell) shell.hidden = true;
    foldTasks();
    window.setTimeout(function () { if (!window.timbangDead) unmark(); }, SETTLED);
  };

  // ---- what the app asks of the browser ----

  window.timbangAddress = function (hash) {
    // Where the browser refuses, the address stays as it is.
    try { window.history.replaceState(null, '', hash); } catch (e) { /* it stays */ }
  };

  window.timbangRoom = function () { return Math.min(window.innerWidth - 64, (seen || window.innerHeight) - 160); };

  window.timbangDialog = function (id) {
    var dialog = document.getElementById(id);
    if (dialog && dialog.open) dialog.close();
    else if (dialog) {
      look();
      dialog.showModal();
    }
  };

  // ---- (c) rescue ----

  function savedDrafts() {
    var found = [];
    try {
      var box = store('localStorage');
      for (var i = 0; i < box.length; i += 1) {
        var key = box.key(i);
        if (key && key.indexOf(DRAFTS) === 0) {
          var text = box.getItem(key);
          var saved = parsed(text).saved;
          found.push({ key: key, text: text, saved: typeof saved === 'number' && isFinite(saved) ? saved : -1 });
        }
      }
    } catch (e) { /* storage is closed to us */ }
    if (typeof window.timbangDraft === 'string' && window.timbangDraft) {
      var latest = parsed(window.timbangDraft).saved;
      found.push({ key: 'memory', text: window.timbangDraft, saved: typeof latest === 'number' ? latest : 0 });
    }
    return found.sort(function (a, b) { return b.saved - a.saved; });
  }

  function download(name, text) {
    var url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    var anchor = el('a', { href: url, download: name, hidden: '' }, []);
    document.body.appendChild(anchor);
    anchor.click();
    document.body.removeChild(anchor);
    window.setTimeout(function () { URL.revokeObjectURL(url); }, 60000);
  }

  function downloadAll(drafts) {
    var all = {};
    drafts.forEach(function (draft) { all[draft.key] = draft.text; });
    download('timbang-penyelamatan-semua.json', JSON.stringify({ timbang: 'rescue', drafts: all }, null, 1));
  }

  function when(saved) {
    if (!(saved > 1e12)) return '';
    try {
      return new Date(saved).toLocaleString(say('id-ID', 'en-GB'), { dateStyle: 'long', timeStyle: 'short' });
    } catch (e) { return new Date(saved).toISOString(); }
  }

  // Timers share one run of numbers: what is pending can be cancelled.
  function stopTimers() {
    var last = window.setTimeout(function () {}, 0);
    for (var i = Math.max(1, last - 20000); i <= last; i += 1) window.clearTimeout(i);
    if (window.requestAnimationFrame) {
      var frame = window.requestAnimationFrame(function () {});
      for (var j = Math.max(1, frame - 2000); j <= frame; j += 1) window.cancelAnimationFrame(j);
    }
  }

  var actions = [];

  function action(label, kind, run) {
    var button = el('button', { type: 'button', 'class': 'btn' + kind }, [label]);
    actions.push({ button: button, run: run });
    return button;
  }

  function press(target) {
    actions.forEach(function (entry) { if (entry.button.contains(target)) entry.run(); });
  }

  function rescue(message) {
    if (window.timbangDead) return;
    window.timbangDead = true;
    mark('failed', starts);
    try { stopTimers(); } catch (e) { /* the panel matters more */ }

    var drafts = savedDrafts();
    var newest = drafts.filter(function (draft) { return draft.saved >= 0; })[0] || drafts[0];
    var time = newest ? when(newest.saved) : '';
    var heading = el('h1', { tabindex: '-1' }, [say('Timbang berhenti karena kesalahan', 'Timbang stopped because of an error')]);
    var panel = el('main', { 'class': 'rescue', id: 'rescue' }, [
      heading,
      el('p', {}, [say(
        'Aplikasi ini menemukan keadaan yang tidak dikenalnya dan berhenti agar angka Anda tidak rusak.',
        'The app met a state it does not know and stopped so that your figures are not damaged.')]),
      newest
        ? el('p', {}, [say(
          'Simpanan terakhir aman' + (time ? ', ' + time : '') + '. Unduh dahulu, lalu muat ulang halaman.',
          'The last save is safe' + (time ? ', ' + time : '') + '. Download it first, then reload the page.')])
        : el('p', {}, [say(
          'Tidak ada simpanan yang ditemukan di peramban ini.',
          'No saved draft was found in this browser.')]),
      el('div', { 'class': 'btns' }, [
        newest && action(say('Unduh simpanan terakhir', 'Download the last save'), ' btn-primary', function () {
          download('timbang-penyelamatan.timbang.json', newest.text);
        }),
        drafts.length > 1 && action(say('Unduh semua draf', 'Download all drafts') + ' (' + drafts.length + ')', '',
          function () { downloadAll(drafts); }),
        action(say('Muat ulang', 'Reload'), newest ? '' : ' btn-primary', reload)
      ]),
      technical(message)
    ]);
    while (document.body.firstChild) document.body.removeChild(document.body.firstChild);
    document.body.appendChild(panel);
    document.title = say('Timbang berhenti', 'Timbang stopped');
    heading.focus();
  }

  window.timbangRescue = function (message) {
    try { rescue(message); } catch (e) {
      window.timbangDead = true;
      document.body.textContent = say('Timbang berhenti. Muat ulang halaman ini.', 'Timbang stopped. Reload this page.');
    }
  };

  // After a panic no handler of the app may run: this listener stands first on
  // the window, stops everything, and presses the rescue panel's buttons itself.
  ['beforeunload', 'pagehide', 'visibilitychange', 'hashchange', 'popstate', 'storage', 'message', 'paste', 'copy', 'cut',
    'click', 'dblclick', 'mousedown', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'input', 'change', 'submit',
    'focusin', 'focusout', 'dragenter', 'dragover', 'drop', 'resize', 'online', 'offline'
  ].forEach(function (type) {
    window.addEventListener(type, function (event) {
      if (!window.timbangDead) return;
      event.stopImmediatePropagation();
      if (type === 'click') press(event.target);
    }, true);
  });
}());
