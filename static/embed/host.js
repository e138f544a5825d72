// A page that holds Timbang in a frame and keeps the draft itself: here in its own
// localStorage, where a portal would call its server. docs/embedding.md explains.
(function () {
  'use strict';

  var KEY = 'draf-kartu-skor';
  var frame = document.getElementById('timbang');
  var state = document.getElementById('state');
  var port = null;
  var pending = null; // sent to be stored, not stored yet

  function say(type, more) {
    if (port) port.postMessage(Object.assign({ timbang: 1, type: type }, more));
  }

  function load() {
    var kept = localStorage.getItem(KEY);
    say('load', kept ? { id: 'first', scorecard: JSON.parse(kept), autosave: true } : { id: 'first', empty: true, autosave: true });
  }

  // "Saved" is said only once it is true; Timbang shows it then.
  function store(message) {
    try {
      localStorage.setItem(KEY, JSON.stringify(message.scorecard));
      pending = null;
      say('saved', { revision: message.revision });
      state.textContent = 'Draf tersimpan.';
    } catch (error) {
      pending = message;
      state.textContent = 'Draf belum tersimpan: ' + error.message;
    }
  }

  var answers = {
    loaded: function () { state.textContent = 'Draf terbuka.'; },
    autosave: store,
    result: function (message) { var score = message.report.score; document.title = score.state === 'ready' ? 'Timbang: ' + score.value.toFixed(2) : 'Timbang'; },
    resize: function (message) { frame.height = message.height; },
    exported: function (message) {
      var link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([message.bytes], { type: message.mime }));
      link.download = message.name;
      link.click();
    },
    error: function (message) { state.textContent = 'Ditolak: ' + message.code + ' ' + (message.path || ''); },
  };

  // A sandboxed frame has the origin "null", as has any other: what tells ours from
  // them is the window. From then on only the two ends of the port can speak.
  window.addEventListener('message', function (event) {
    var message = event.data;
    if (event.source !== frame.contentWindow || !message || message.timbang !== 1 || message.type !== 'init') return;
    var channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = function (answer) {
      if (Object.prototype.hasOwnProperty.call(answers, answer.data.type)) answers[answer.data.type](answer.data);
    };
    // The target is "*" because the frame has no origin; it holds no data yet.
    frame.contentWindow.postMessage({ timbang: 1, type: 'connect' }, '*', [channel.port2]);
    load();
  });

  window.addEventListener('beforeunload', function (event) { if (pending) event.preventDefault(); });
  document.getElementById('download').addEventListener('click', function () { say('export', { id: 'download', format: 'json' }); });
  document.getElementById('forget').addEventListener('click', function () { localStorage.removeItem(KEY); load(); });
  frame.src = frame.dataset.app + '?embed=1&origin=' + encodeURIComponent(location.origin);
}());
