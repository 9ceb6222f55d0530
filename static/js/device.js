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

  // Give the entries whose pages are gone, to `take`; without locks, those older than a minute.
  function orphans(prefix, take) {
    var entries = all(prefix);
    if (!entries.length) {
      return;
    }
    if (!navigator.locks) {
      take(entries.filter(function (each) {
        return Date.now() - each.entry.at > 60000;
      }));
      return;
    }
    navigator.locks.query().then(function (state) {
      var held = state.held.map(function (lock) {
        return lock.name;
      });
      take(entries.filter(function (each) {
        return held.indexOf("text-page-" + each.entry.page) < 0;
      }));
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
