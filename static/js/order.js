// The order of an agenda by drag and drop: what was dragged is sent like any other form.
(function () {
  "use strict";

  function begin() {
    document.querySelectorAll("[data-sortable]").forEach(function (list) {
      var form = list.closest("form");
      window.Sortable.create(list, {
        handle: ".grip",
        draggable: "li",
        animation: 0,
        ghostClass: "is-dragged",
        delay: 120,
        delayOnTouchOnly: true,
        onUpdate: function () {
          var keys = Array.prototype.map.call(list.children, function (row) {
            return row.getAttribute("data-key");
          });
          form.querySelector("[data-order]").value = keys.join(",");
          window.htmx.trigger(form, "submit");
        },
      });
    });
  }

  document.addEventListener("DOMContentLoaded", begin);
  document.addEventListener("htmx:afterSwap", begin);
})();
