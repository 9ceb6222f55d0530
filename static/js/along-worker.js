// Without a network, gives the pages of the queue that were taken along (along.js); with one, whatever the system says,
// and keeps the newer copy. It touches nothing else: no ballot, no other page, nothing that is sent.
"use strict";
var PAGES = /^\/councils\/(queue|assessments\/\d+\/score)\/$/;
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
  } else if (address.pathname.indexOf("/static/") === 0) {
    event.respondWith(look(event.request));
  }
});
