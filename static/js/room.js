// The room changes in place: what was open stays open, what had the focus keeps it.
(function () {
  "use strict";
  var LIVE = "#room, #room-head";
  var open = [];
  var focused = null;

  // What an element does, which stays the same when the room is drawn anew.
  function deed(element) {
    var form = element.form;
    return [
      element.tagName,
      element.id || (element.parentNode && element.parentNode.id),
      element.getAttribute("href"),
      element.name,
      element.value,
      form && form.getAttribute("action"),
      form && form.elements.seat && form.elements.seat.value,
    ].join("\n");
  }

  function live() {
    return Array.prototype.filter.call(document.querySelectorAll("a, button, summary, input"), function (element) {
      return element.closest(LIVE);
    });
  }

  document.addEventListener("htmx:beforeSwap", function (event) {
    if (event.detail.target.id === "room") {
      open = Array.prototype.map.call(document.querySelectorAll("#room details[open][id]"), function (details) {
        return details.id;
      });
      focused = document.activeElement.closest(LIVE) && deed(document.activeElement);
    }
  });

  document.addEventListener("htmx:afterSettle", function () {
    open.forEach(function (id) {
      var details = document.getElementById(id);
      if (details) {
        details.open = true;
      }
    });
    if (focused && document.activeElement === document.body) {
      var same = live().filter(function (element) {
        return deed(element) === focused;
      })[0];
      if (same) {
        same.focus({ preventScroll: true });
      }
    }
  });
})();
