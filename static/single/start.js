// Starts the app from the single file. What the page holds behind its shell is
// packed text: the stylesheet, the glue, and the two parts of the program. It is
// checked before anything of it is used; then the first three are unpacked, and
// the second part once it is asked for (static/parts.js), after the first view.
(function () {
  'use strict';

  /// How long the page may stand still for a piece, in milliseconds.
  var PIECE = 30;

  var box = document.getElementById('timbang-packed');
  var text = box.textContent;
  var about = JSON.parse(box.getAttribute('data-about'));
  box.parentNode.removeChild(box);

  // Pieces come one after the other; timers of a page in the background wait too long.
  var channel = new MessageChannel();
  var waiting = [];
  channel.port1.onmessage = function () { waiting.shift()(); };
  function soon() {
    return new Promise(function (resolve) {
      waiting.push(resolve);
      channel.port2.postMessage(0);
    });
  }

  var reader = null;
  var line = soon();

  function file(which) {
    line = line.then(function () {
      reader.file(about.lengths[which], which > 1);
      return piece();
    });
    return line;
  }

  function piece() {
    return reader.some(performance.now() + PIECE) || soon().then(piece);
  }

  function add(name, type, bytes) {
    var node = document.createElement(name);
    if (type) node.type = type;
    node.textContent = new TextDecoder().decode(bytes);
    document.head.appendChild(node);
  }

  var first = null;

  window.timbangParts = {
    first: function () { return first; },
    second: function () { return file(3); }
  };

  function failed(error) { window.timbangFail('corrupt', String((error && error.stack) || error)); }

  function begin() {
    if (timbangDigest(text) !== about.digest) { failed('SHA-256'); return; }
    reader = timbangUnpack(text, timbangModel());
    text = '';
    file(0).then(function (bytes) { add('style', '', bytes); });
    var glue = file(1);
    file(2).then(function (bytes) {
      first = bytes;
      return glue;
    }).then(function (bytes) { add('script', 'module', bytes); }).then(null, failed);
  }

  // A browser without WebAssembly has been told so by boot.js; and where boot.js is
  // damaged, nothing could be rescued: then the help in the shell stays.
  if (typeof WebAssembly === 'object' && window.timbangFail) {
    // The shell is to be painted first.
    soon().then(soon).then(begin).then(null, failed);
  }
}());
