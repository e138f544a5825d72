// Stands in the head of the single file. The scripts before it are written with
// two characters in each code unit of UTF-16; here they are spelled out and run,
// each allowed by its digest.
(function () {
  'use strict';

  var box = document.getElementById('timbang-scripts');
  box.textContent.split('\u0001').forEach(function (pairs) {
    var node = document.createElement('script');
    node.textContent = pairs.replace(/[^]/g, function (pair) {
      var code = pair.charCodeAt(0);
      return String.fromCharCode(code & 255, code >> 8);
    });
    document.head.appendChild(node);
  });
}());
