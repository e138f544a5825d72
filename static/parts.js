// What comes after the first view: the second part of the program, and the
// worker that keeps this build's files for starts without the network.
//
//   data-second                on the outermost element, where the app comes in two
//                              parts: loading, ready or failed (the second part);
//                              the event timbang-second says that it has changed
//   window.timbangSecondWhy(language)   why the second part failed
//   window.timbangSecondAgain()         fetches it once more
//   window.timbangParts        only in the single file (static/single/start.js):
//                              holds the parts, so that nothing is fetched
(function () {
  'use strict';

  var root = document.documentElement;

  function meta(name) { return document.querySelector('meta[name="' + name + '"]'); }

  // ---- the second part ----

  // script/split.mjs names it in the page. It is fetched once the first view has
  // been painted, and works on the memory and the functions of the first.
  var second = meta('timbang-second');
  var first = null;
  var why = '';

  function secondIs(state) {
    root.setAttribute('data-second', state);
    window.dispatchEvent(new CustomEvent('timbang-second'));
  }

  function bytesOfSecond(cache) {
    if (window.timbangParts) return window.timbangParts.second();
    // The digest also guards where the server knows no type and no https.
    return fetch(second.content, { integrity: second.getAttribute('data-integrity'), cache: cache }).then(function (answer) {
      if (!answer.ok) throw new Error(second.content + ': ' + answer.status);
      return answer.arrayBuffer();
    });
  }

  function fetchSecond(cache) {
    bytesOfSecond(cache).then(function (bytes) {
      return WebAssembly.instantiate(bytes, { first: first });
    }).then(function () {
      if (window.timbangDead) return;
      secondIs('ready');
      keepForOffline();
    }, function (error) {
      window.timbangExplain(error, [second.content]).then(function (answer) {
        why = answer.cause;
        if (!window.timbangDead) secondIs('failed');
      });
    });
  }

  window.timbangSecondWhy = function (language) { return window.timbangCause(why, language); };

  window.timbangSecondAgain = function () {
    if (!first || root.getAttribute('data-second') !== 'failed') return;
    secondIs('loading');
    fetchSecond('reload');
  };

  if (second) {
    root.setAttribute('data-second', 'loading');
    window.addEventListener('TrunkApplicationStarted', function (event) {
      first = event.detail.wasm;
      var begin = function () { window.setTimeout(fetchSecond, 0, 'default'); };
      // A page in the background is not painted until somebody looks at it.
      if (document.hidden || !window.requestAnimationFrame) begin();
      else window.requestAnimationFrame(begin);
    });
  }

  // ---- starts without the network ----

  // Only when everything is there, so that it delays nothing; not where the page
  // is a guest (embedded), and not from disk. The finished site names the worker
  // (script/site/site.mjs); without https the browser has none to offer.
  function keepForOffline() {
    var worker = meta('timbang-worker');
    if (!worker || window.timbangParts || !/^https?:$/.test(window.location.protocol)) return;
    try {
      if (new URLSearchParams(window.location.search).get('embed') || window.top !== window) return;
      navigator.serviceWorker.register(worker.content).catch(function () { /* the page works without */ });
    } catch (e) { /* no worker is to be had */ }
  }
}());
