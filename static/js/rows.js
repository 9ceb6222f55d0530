// A list by keyboard: J and K choose a row, Enter opens it, R goes where a conflict is told.
(function () {
  "use strict";
  var table = document.querySelector("[data-rows]");
  if (!table) {
    return;
  }
  var links = Array.prototype.slice.call(table.querySelectorAll(".main-cell a"));

  function chosen() {
    return links.indexOf(document.activeElement);
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      return;
    }
    var key = event.key.toLowerCase();
    var place = chosen();
    if (key === "j" || key === "k") {
      var next = place < 0 ? 0 : place + (key === "j" ? 1 : -1);
      if (links[next]) {
        links[next].focus();
      }
    } else if (key === "r" && place >= 0) {
      window.location.assign(new URL(table.getAttribute("data-conflict"), links[place].href).href);
    }
  });
})();
