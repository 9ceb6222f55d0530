// Texts and score sheets kept on this device until the system has them. Keys: text:user:initiative:question:page,
// score:user:assessment.
// Everything here may fail (storage off or full): then nothing is kept and `device.works` is false.
(function () {
  "use strict";

  function works() {
    try {
      localStorage.setItem("text-try", "1");
      localStorage.removeItem("text-try");
      return true;
    } catch (error) {
      return false;
    }
  }

  function keep(key, entry) {
    try {
      localStorage.setItem(key, JSON.stringify(entry));
      return true;
    } catch (error) {
      return false;
    }
  }

  function drop(key) {
    try {
      localStorage.removeItem(key);
    } catch (error) {
      // storage refused: there was nothing to drop
    }
  }

  function all(prefix) {
    var found = [];
    try {
      for (var at = 0; at < localStorage.length; at += 1) {
        var key = localStorage.key(at);
        if (key.indexOf(prefix) === 0) {
          found.push({ key: key, entry: JSON.parse(localStorage.getItem(key)) });
        }
      }
    } catch (error) {
      return [];
    }
    return found;
  }

  // A page says that it lives by holding a lock of its name; what it typed is its own to send.
  function live(page) {
    if (navigator.locks) {
      navigator.locks.request("text-page-" + page, function () {
        return new Promise(function () {});
      });
    }
  }

  // Give the entries of each page that is gone to `take`: of one that lives, or is still going, once it is gone. Only one
  // page has them at a time, until what `take` returns is done. Without locks, those older than a minute.
  function orphans(prefix, take) {
    var entries = all(prefix).sort(function (one, other) {
      return one.entry.at - other.entry.at;
    });
    if (!navigator.locks) {
      take(entries.filter(function (each) {
        return Date.now() - each.entry.at > 60000;
      }));
      return;
    }
    var pages = entries.map(function (each) {
      return each.entry.page;
    });
    new Set(pages).forEach(function (page) {
      navigator.locks.request("text-page-" + page, function () {
        return take(all(prefix).filter(function (each) {
          return each.entry.page === page; // as they stand now: the page, or another one, may have sent them
        }));
      });
    });
  }

  // Pages taken along by anybody but this user, or by everybody, go from the device.
  function forget(user) {
    if (window.caches) {
      caches.keys().then(function (names) {
        names.forEach(function (name) {
          if (name.indexOf("queue:") === 0 && name !== "queue:" + user) {
            caches.delete(name);
          }
        });
      });
    }
  }

  window.device = { works: works(), keep: keep, drop: drop, all: all, live: live, orphans: orphans, forget: forget };

  // Signing out on a shared computer leaves nothing behind; what is not sent yet is pointed out once.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.hasAttribute("data-sign-out")) {
      return;
    }
    var entries = all("text:").concat(all("score:"));
    if (entries.length && !form.hasAttribute("data-told")) {
      event.preventDefault();
      form.setAttribute("data-told", "");
      window.toast(form.getAttribute("data-sign-out"));
      return;
    }
    entries.concat(all("ballot:")).forEach(function (each) {
      drop(each.key);
    });
    forget();
  }, true);
})();
