// The bell in the header counts what is unread, while the page is looked at. No words here: they come with the count.
(function () {
  "use strict";
  var bell = document.querySelector("[data-bell]");
  var EVERY = 30000;
  var token = "";
  var timer = null;
  if (!bell || !window.fetch) {
    return;
  }

  function show(said) {
    var count = bell.querySelector(".count");
    token = said.token;
    bell.setAttribute("aria-label", said.label);
    if (!count) {
      count = document.createElement("span");
      count.className = "count";
      count.setAttribute("aria-hidden", "true");
      bell.appendChild(count);
    }
    count.textContent = said.count;
    count.hidden = !said.count;
  }

  function ask() {
    fetch(bell.getAttribute("data-bell") + "?token=" + token, { credentials: "same-origin", redirect: "manual" })
      .then(function (answer) {
        if (answer.status === 200) {
          answer.json().then(show);
        } else if (answer.status !== 204) {
          clearInterval(timer); // signed out, or the site is being renewed: the next page begins anew
        }
      }, function () {
        // no network: the next round asks again
      });
  }

  function watch() {
    clearInterval(timer);
    timer = document.hidden ? null : setInterval(ask, EVERY);
  }

  document.addEventListener("visibilitychange", function () {
    watch();
    if (!document.hidden) {
      ask();
    }
  });
  watch();
})();
