// What every page can do. No words here: texts come from the page (data attributes, templates).
(function () {
  "use strict";
  var root = document.documentElement;

  function remember(key, value) {
    try {
      var wish = JSON.parse(localStorage.getItem("look") || "{}");
      wish[key] = value;
      localStorage.setItem("look", JSON.stringify(wish));
    } catch (error) {
      // storage refused: the choice holds for this page
    }
  }

  var deeds = {
    theme: function () {
      var theme = root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
      root.setAttribute("data-bs-theme", theme);
      remember("theme", theme);
    },
    large: function () {
      remember("large", root.classList.toggle("large-type"));
    },
    print: function () {
      window.print();
    },
    close: function (button) {
      var dialog = button.closest("dialog");
      if (dialog) {
        dialog.close();
      } else {
        button.closest(".toast-note").remove();
      }
    },
  };

  function openDialog(link, event) {
    // <a href="…/withdraw/" data-dialog="withdraw">: without this script or <dialog>, the page behind the link asks.
    var dialog = document.getElementById(link.getAttribute("data-dialog"));
    if (dialog && dialog.showModal) {
      event.preventDefault();
      dialog.showModal();
    }
  }

  document.addEventListener("click", function (event) {
    var deed = event.target.closest("[data-do]");
    if (deed) {
      deeds[deed.getAttribute("data-do")](deed);
    }
    var link = event.target.closest("[data-dialog]");
    if (link) {
      openDialog(link, event);
    }
    document.querySelectorAll("details[data-menu][open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  document.addEventListener("keydown", function (event) {
    var menu = document.querySelector("details[data-menu][open]");
    if (event.key === "Escape" && menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // A form is sent once, however often its button is pressed; the server is sure of it anyway.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || event.defaultPrevented) {
      return;
    }
    if (form.hasAttribute("data-sent")) {
      event.preventDefault();
      return;
    }
    form.setAttribute("data-sent", "");
    form.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      form.removeAttribute("data-sent");
      form.removeAttribute("aria-busy");
    });
  });

  function toast(words) {
    var note = document.getElementById("toast-shape").content.cloneNode(true);
    note.querySelector("[data-words]").textContent = words;
    document.getElementById("toasts").appendChild(note);
  }

  function words(name) {
    return document.getElementById("toasts").getAttribute("data-" + name);
  }

  document.addEventListener("htmx:sendError", function () {
    toast(words("offline"));
  });
  document.addEventListener("htmx:responseError", function (event) {
    // 403.html marks its reason, so that a refused click says why without leaving the page
    var answer = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    var reason = answer.querySelector("[data-reason]");
    toast(reason ? reason.textContent.trim() : words("failed"));
  });
})();
