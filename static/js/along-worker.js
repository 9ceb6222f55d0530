// Without a network, gives the pages of the queue that were taken along (along.js); with one, whatever the system says,
// and keeps the newer copy. It touches nothing else: no ballot, no other page, nothing that is sent.
"use strict";
var PAGES = /^\/councils\/(queue|assessments\/\d+\/score)\/$/;
var SKIPPED = /^\/councils\/assessments\/\d+\/score\/skip\/$/;
var PATIENCE = 8000; // milliseconds before a kept page is given instead

self.addEventListener("install", function () {
  self.skipWaiting();
});

self.addEventListener("activate", function (event) {
  event.waitUntil(self.clients.claim());
});

function taken() {
  return caches.keys().then(function (names) {
    var name = names.filter(function (each) {
      return each.indexOf("queue:") === 0;
    })[0];
    return name ? caches.open(name) : null;
  });
}

function keep(kept, request, answer) {
  if (answer.ok && answer.type === "basic" && !answer.redirected) {
    kept.put(new URL(request.url).pathname, answer.clone());
  }
  return answer;
}

function page(request) {
  return taken().then(function (kept) {
    if (!kept) {
      return fetch(request);
    }
    return kept.match(request).then(function (copy) {
      var fresh = fetch(request).then(function (answer) {
        return copy ? keep(kept, request, answer) : answer;
      });
      var late = new Promise(function (give) {
        setTimeout(give, PATIENCE);
      });
      return copy ? Promise.race([fresh, late]).then(function (answer) {
        return answer || copy;
      }, function () {
        return copy;
      }) : fresh;
    });
  });
}

// Skipping a dossier: the system knows the next one; without it, the one that was taken along after it.
function following(request) {
  return fetch(request).catch(function (trouble) {
    var here = new URL(request.url).pathname.replace("skip/", "");
    return taken().then(function (kept) {
      return kept ? kept.keys() : [];
    }).then(function (requests) {
      var paths = requests.map(function (each) {
        return new URL(each.url).pathname;
      }).filter(function (path) {
        return /\/score\/$/.test(path);
      });
      if (!paths.length) {
        throw trouble;
      }
      return Response.redirect(paths[(paths.indexOf(here) + 1) % paths.length]);
    });
  });
}

function look(request) {
  return fetch(request).catch(function (trouble) {
    return caches.match(request).then(function (copy) {
      if (!copy) {
        throw trouble;
      }
      return copy;
    });
  });
}

self.addEventListener("fetch", function (event) {
  var address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) {
    return;
  }
  if (PAGES.test(address.pathname) && !address.search) {
    event.respondWith(page(event.request));
  } else if (SKIPPED.test(address.pathname)) {
    event.respondWith(following(event.request));
  } else if (address.pathname.indexOf("/static/") === 0) {
    event.respondWith(look(event.request));
  }
});
