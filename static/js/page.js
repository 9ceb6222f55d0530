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
    unfold: function (button) {
      button.setAttribute("aria-expanded", button.getAttribute("aria-expanded") !== "true");
    },
    print: function () {
      window.print();
    },
    // <button hidden data-do="copy" data-from="words" data-done="Copied">: the text of the part goes to the clipboard.
    copy: function (button) {
      var text = document.getElementById(button.getAttribute("data-from")).innerText;
      navigator.clipboard.writeText(text).then(function () {
        button.textContent = button.getAttribute("data-done");
      });
    },
    close: function (button, event) {
      var dialog = button.closest("dialog");
      var note = button.closest(".toast-note");
      if (dialog) {
        event.preventDefault();
        dialog.close();
      } else if (note) {
        note.remove();
      }
    },
  };

  // <a href="…/withdraw/" data-dialog>: the page behind the link asks; here its panel opens over this page instead.
  function openDialog(link) {
    fetch(link.href, { credentials: "same-origin" })
      .then(function (answer) {
        return answer.text();
      })
      .then(function (text) {
        var panel = new DOMParser().parseFromString(text, "text/html").getElementById("confirm");
        var dialog = document.createElement("dialog");
        dialog.className = "dialog-frame";
        dialog.setAttribute("aria-labelledby", "confirm-title");
        dialog.appendChild(document.importNode(panel, true));
        dialog.addEventListener("close", function () {
          dialog.remove();
          link.focus();
        });
        document.body.appendChild(dialog);
        dialog.showModal();
      })
      .catch(function () {
        window.location.assign(link.href);
      });
  }

  document.querySelectorAll('[data-do="copy"]').forEach(function (button) {
    button.hidden = !(navigator.clipboard && window.isSecureContext);
  });

  document.addEventListener("click", function (event) {
    var deed = event.target.closest("[data-do]");
    if (deed) {
      deeds[deed.getAttribute("data-do")](deed, event);
    }
    var link = event.target.closest("a[data-dialog]");
    if (link && window.HTMLDialogElement && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      openDialog(link);
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

  // <span data-words-of="id">: how many words stand in that field now.
  document.addEventListener("input", function (event) {
    var count = event.target.id && document.querySelector('[data-words-of="' + event.target.id + '"]');
    if (count) {
      var words = (event.target.value.match(/\S+/g) || []).length;
      count.textContent = words.toLocaleString(document.documentElement.lang);
    }
  });

  document.addEventListener("DOMContentLoaded", function () {
    var wrong = document.querySelector("[data-wrong]");
    if (wrong) {
      wrong.focus();
    }
  });

  function toast(words) {
    var note = document.getElementById("toast-shape").content.cloneNode(true);
    note.querySelector("[data-words]").textContent = words;
    document.getElementById("toasts").appendChild(note);
  }

  window.toast = toast;

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
