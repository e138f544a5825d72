// Starts the app from the single file. What the page holds behind its shell is
// packed text: the program that unpacks (packing/), and the stylesheet, the glue
// and the two parts of the app. It is checked before anything of it is used; then
// the first three are unpacked, and the second part once it is asked for
// (static/parts.js), after the first view.
(function () {
  'use strict';

  // How long the page may stand still for a piece, in milliseconds, and how many
  // bytes are unpacked between two looks at the clock.
  var PIECE = 30;
  var STEP = 1024;
  // Longer than this, and the shell shows how far it is.
  var SHORT = 1000;

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

  function failed(cause, error) { window.timbangFail(cause, String((error && error.stack) || error)); }

  // The CRC-32 of code units.
  function check(text) {
    var table = [];
    for (var i = 0; i < 256; i += 1) {
      var entry = i;
      for (var bit = 0; bit < 8; bit += 1) entry = entry >>> 1 ^ (entry & 1 ? 0xedb88320 : 0);
      table.push(entry);
    }
    var sum = -1;
    for (var j = 0; j < text.length; j += 1) {
      var unit = text.charCodeAt(j);
      sum = sum >>> 8 ^ table[(sum ^ unit) & 255];
      sum = sum >>> 8 ^ table[(sum ^ unit >> 8) & 255];
    }
    return ~sum >>> 0;
  }

  // The bytes that are written with 15 bits in a code unit.
  function plain(text, length) {
    var bytes = new Uint8Array(length);
    var bits = 0;
    var count = 0;
    for (var i = 0, unit = 0; i < length; i += 1) {
      if (count < 8) {
        bits = (bits & 255) << 15 | text.charCodeAt(unit) - 256;
        unit += 1;
        count += 15;
      }
      count -= 8;
      bytes[i] = bits >> count;
    }
    return bytes;
  }

  var about, program, total, drawn;
  var size = 0;
  var bar = null;

  // Unpacks up to a place in the bytes of all files.
  function piece(end) {
    var until = performance.now() + PIECE;
    while (size < end && performance.now() < until) {
      var step = Math.min(STEP, end - size);
      program.unpack(step);
      size += step;
    }
    progress();
    return size < end ? soon().then(function () { return piece(end); }) : null;
  }

  // Drawing costs time as well: not at every piece.
  function progress() {
    var now = performance.now();
    if (size >= total || now < drawn + SHORT) return;
    if (!bar) {
      bar = document.createElement('progress');
      bar.className = 'boot-wait';
      bar.max = total;
      bar.setAttribute('aria-label', document.documentElement.lang === 'en' ? 'Unpacking' : 'Membongkar');
      document.getElementById('boot').appendChild(bar);
    }
    bar.value = size;
    drawn = now - SHORT * 3 / 4;
  }

  var line;

  function file(length, webAssembly) {
    line = line.then(function () {
      var from = size;
      program.start(webAssembly);
      return Promise.resolve(piece(from + length)).then(function () {
        var at = program.bytes() + from;
        return new Uint8Array(program.memory.buffer.slice(at, at + length));
      });
    });
    return line;
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
    second: function () {
      return file(about.files[3], 1).then(function (bytes) {
        program = null;
        return bytes;
      });
    }
  };

  function begin() {
    var text;
    try {
      var box = document.getElementById('timbang-packed');
      text = box.textContent;
      about = JSON.parse(box.getAttribute('data-about'));
      box.parentNode.removeChild(box);
      if (check(text + [about.program, about.from, about.codes, about.files]) !== about.check) throw new Error('CRC-32');
    } catch (error) {
      failed('corrupt', error);
      return null;
    }
    drawn = performance.now();
    total = about.codes + about.files[0] + about.files[1] + about.files[2];
    var stream = new Blob([plain(text, about.program)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Response(stream).arrayBuffer().then(function (bytes) {
      return WebAssembly.instantiate(bytes);
    }).then(function (made) {
      program = made.instance.exports;
      var units = new Uint16Array(program.memory.buffer, program.text());
      for (var i = about.from; i < text.length; i += 1) units[i - about.from] = text.charCodeAt(i);
      text = '';
      program.begin(1);
      line = soon();
      file(about.codes, 0);
      line = line.then(function () { program.plant(); });
      file(about.files[0], 0).then(function (bytes) { add('style', '', bytes); });
      var glue = file(about.files[1], 0);
      return file(about.files[2], 1).then(function (bytes) {
        first = bytes;
        return glue;
      });
    }).then(function (bytes) { add('script', 'module', bytes); });
  }

  function wrong(error) {
    window.timbangExplain(error, []).then(function (answer) {
      // What is checked and still cannot be used is unknown to this browser.
      failed(answer.cause === 'start' || answer.cause === 'corrupt' ? 'nowasm' : answer.cause, error);
    });
  }

  // A browser without WebAssembly has been told so by boot.js; and where boot.js is
  // damaged, nothing could be rescued: then the help in the shell stays.
  document.addEventListener('DOMContentLoaded', function () {
    // The shell is to be painted first.
    if (typeof WebAssembly === 'object' && window.timbangFail) soon().then(soon).then(begin).then(null, wrong);
  });
}());
