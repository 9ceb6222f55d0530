// The room changes in place: what was open stays open, what had the focus keeps it.
(function () {
  "use strict";
  var open = [];

  document.addEventListener("htmx:beforeSwap", function (event) {
    if (event.detail.target.id === "room") {
      open = Array.prototype.map.call(document.querySelectorAll("#room details[open][id]"), function (details) {
        return details.id;
      });
    }
  });

  document.addEventListener("htmx:afterSettle", function () {
    open.forEach(function (id) {
      var details = document.getElementById(id);
      if (details) {
        details.open = true;
      }
    });
  });
})();
