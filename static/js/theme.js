// Runs before the page is drawn: light or dark, ordinary or large letters, as chosen on this device.
(function () {
  "use strict";
  var root = document.documentElement;
  var wish = {};
  try {
    wish = JSON.parse(localStorage.getItem("look") || "{}");
  } catch (error) {
    // storage refused by the browser: the device's own settings hold
  }
  var dark = wish.theme ? wish.theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  root.setAttribute("data-bs-theme", dark ? "dark" : "light");
  root.classList.toggle("large-type", Boolean(wish.large));
  root.classList.add("js");
})();
