// The queue goes along where there is no network: the pages of its dossiers are kept on this device, and the sheets
// written there go in by themselves, once, when the network is back. No words here: they stand in the page.
(function () {
  "use strict";
  var place = document.querySelector("[data-along]");
  if (!place) {
    return;
  }
  var user = place.getAttribute("data-along");
  var mine = "score:" + user + ":";
  var here = document.querySelector("form[data-sheet]");
  var own = here && mine + here.getAttribute("data-sheet");
  var AGAIN = 15000;
  var looks = {}; // what has been kept of the look of pages, once for all of them
  var timer = null;

  /* 1. Pages for the way */
  function serve() {
    if (!navigator.serviceWorker || !window.caches) {
      return Promise.reject(new Error("no pages can be kept here"));
    }
    window.device.forget(user);
    return navigator.serviceWorker.register(place.getAttribute("data-worker")).then(function () {
      return caches.open("queue:" + user);
    });
  }

  function fetchInto(kept, address) {
    return fetch(address, { credentials: "same-origin" }).then(function (answer) {
      var isGood = answer.ok && !answer.redirected;
      return isGood ? kept.put(address, answer.clone()).then(function () {
        return answer.text();
      }) : "";
    });
  }

  // What the pages look like: styles, scripts, fonts and signs that this page and those it leads to use.
  function keepLook(kept, text) {
    var found = new DOMParser().parseFromString(text, "text/html");
    var named = Array.prototype.map.call(found.querySelectorAll("link[rel=stylesheet], script[src]"), function (part) {
      return part.getAttribute("href") || part.getAttribute("src");
    });
    performance.getEntriesByType("resource").forEach(function (entry) {
      if (/^(link|script|css|img|other)$/.test(entry.initiatorType) && entry.name.indexOf("/static/") > 0) {
        named.push(entry.name);
      }
    });
    return kept.addAll(named.filter(function (address) {
      var isNew = !looks[address];
      looks[address] = true;
      return isNew;
    })).catch(function () {});
  }

  function take(list) {
    var addresses = Array.prototype.map.call(list.querySelectorAll("tbody .main-cell a"), function (link) {
      return link.getAttribute("href");
    });
    serve().then(function (kept) {
      return drop(kept, addresses).then(function () {
        return next(kept, [window.location.pathname].concat(addresses), true);
      });
    }).then(function () {
      say("kept");
    }, function () {});
  }

  // Dossiers that are no longer to be scored leave the device.
  function drop(kept, addresses) {
    return kept.keys().then(function (requests) {
      return Promise.all(requests.map(function (request) {
        var path = new URL(request.url).pathname;
        return /\/score\/$/.test(path) && addresses.indexOf(path) < 0 ? kept.delete(request) : null;
      }));
    });
  }

  // One after the other: others need the network too.
  function next(kept, left, isFirst) {
    if (!left.length || (navigator.connection && navigator.connection.saveData)) {
      return Promise.resolve();
    }
    return kept.match(left[0]).then(function (found) {
      return found ? "" : fetchInto(kept, left[0]);
    }).then(function (text) {
      return text && !isFirst ? keepLook(kept, text) : null;
    }).then(function () {
      return next(kept, left.slice(1), false);
    });
  }

  /* 2. Sheets that wait */
  function entries() {
    return window.device.all(mine).filter(function (each) {
      return each.key !== own || each.entry.whole;
    });
  }

  function isPending(key) {
    return window.device.all(mine).some(function (each) {
      return each.key === key && each.entry.whole;
    });
  }

  function body(entry) {
    var sent = new FormData();
    sent.append("csrfmiddlewaretoken", place.getAttribute("data-token"));
    sent.append("revision", entry.revision);
    if (entry.whole) {
      sent.append("hand_in", "1");
    }
    var values = entry.whole || entry.fields;
    Object.keys(values).forEach(function (name) {
      sent.append(name, entry.whole ? values[name] : values[name].value);
    });
    return sent;
  }

  // Gives what came of it: in, changed, wrong, out, closed (with the reason), waiting.
  function sendOne(each) {
    var assessment = each.key.slice(mine.length);
    var address = place.getAttribute("data-" + (each.entry.whole ? "send" : "save")).replace("/0/", "/" + assessment + "/");
    return fetch(address, { method: "POST", body: body(each.entry), redirect: "manual" }).then(function (answer) {
      if (/json/.test(answer.headers.get("Content-Type") || "")) {
        return answer.json().then(function (said) {
          return taken(each, answer.status, said);
        });
      }
      return answer.status === 404 || answer.status === 403 ? answer.text().then(refused) : { state: "out" };
    }, function () {
      return { state: "waiting" };
    });
  }

  function taken(each, status, said) {
    var isGood = status === 200 && !Object.keys(said.errors || {}).length;
    if (isGood) {
      window.device.drop(each.key);
    }
    return { state: isGood ? "in" : status === 409 ? "changed" : "wrong", next: said.next };
  }

  // A page that says why not has its reason in it; one without a reason is the sign-in or an unknown dossier.
  function refused(text) {
    var page = new DOMParser().parseFromString(text, "text/html");
    var reason = page.querySelector("[data-reason]");
    return page.querySelector("[data-again]") ? { state: "out" } : { state: "closed", reason: reason ? reason.textContent : "" };
  }

  function sendAll() {
    clearTimeout(timer);
    var waiting = entries();
    if (!waiting.length) {
      return;
    }
    var work = function () {
      return Promise.all(entries().map(function (each) {
        return sendOne(each).then(function (said) {
          show(each, said);
        });
      }));
    };
    var done = navigator.locks ? navigator.locks.request("score-outbox", work) : work();
    done.then(function () {
      if (entries().length) {
        timer = setTimeout(sendAll, AGAIN);
      }
    });
  }

  // Whoever opens a sheet that waits wants to change it: it is handed in again from its page.
  function unwait(key) {
    entries().forEach(function (each) {
      if (each.key === key) {
        delete each.entry.whole;
        window.device.keep(key, each.entry);
      }
    });
  }

  /* 3. What is said */
  function say(part) {
    document.querySelectorAll("[data-along-say=" + part + "]").forEach(function (words) {
      words.hidden = false;
    });
  }

  function line(key, name) {
    var list = place.querySelector("[data-waiting]");
    var found = Array.prototype.find.call(list.children, function (row) {
      return row.getAttribute("data-key") === key;
    });
    if (!found) {
      found = place.querySelector("template").content.cloneNode(true).firstElementChild;
      found.setAttribute("data-key", key);
      var link = found.querySelector("a");
      link.textContent = name;
      link.href = place.getAttribute("data-score").replace("/0/", "/" + key.slice(mine.length) + "/");
      link.addEventListener("click", function () {
        unwait(key);
      });
      found.querySelector("[data-drop]").addEventListener("click", function () {
        window.device.drop(key);
        found.remove();
        place.hidden = !list.children.length;
      });
      list.appendChild(found);
    }
    place.hidden = false;
    return found;
  }

  function show(each, said) {
    if (said.state === "in" && each.key === own && said.next) {
      window.location.assign(said.next);
      return;
    }
    var row = line(each.key, each.entry.name);
    row.querySelectorAll("[data-state]").forEach(function (words) {
      words.hidden = words.getAttribute("data-state") !== said.state;
    });
    row.querySelector("[data-why]").textContent = said.reason || "";
    row.querySelector("[data-written]").hidden = said.state !== "closed";
    row.querySelector("[data-values]").textContent = said.state === "closed" ? written(each.entry) : "";
  }

  // What was written for a dossier that takes it no more: to be copied, or thrown away.
  function written(entry) {
    var values = entry.whole || entry.fields;
    return Object.keys(values).map(function (name) {
      return entry.whole ? values[name] : values[name].value;
    }).filter(Boolean).join(" · ");
  }

  // The sheet at hand waits: say so, and lead on to the next dossier that is on the device.
  function later(key) {
    window.device.all(key).forEach(function (each) {
      if (each.key === key) {
        show(each, { state: "waiting" });
      }
    });
    window.scrollTo(0, 0);
    leadOn();
    clearTimeout(timer);
    timer = setTimeout(sendAll, 0);
  }

  // To the dossier after this one among those on the device that do not wait themselves.
  function leadOn() {
    var link = place.querySelector("[data-next]");
    if (!window.caches || !link) {
      return;
    }
    caches.open("queue:" + user).then(function (kept) {
      return kept.keys();
    }).then(function (requests) {
      var paths = requests.map(function (request) {
        return new URL(request.url).pathname;
      }).filter(function (path) {
        return /\/score\/$/.test(path);
      });
      var after = paths.indexOf(window.location.pathname) + 1;
      var following = paths.slice(after).concat(paths.slice(0, after)).filter(function (path) {
        return path !== window.location.pathname && !isPending(mine + path.split("/").slice(-3)[0]);
      })[0];
      link.hidden = !following;
      link.href = following || "";
    });
  }

  window.along = { later: later, isPending: isPending };
  window.addEventListener("online", sendAll);
  entries().forEach(function (each) {
    show(each, { state: "waiting" });
  });
  sendAll();
  var list = document.querySelector("[data-take-along]");
  if (list) {
    take(list);
  }
})();
