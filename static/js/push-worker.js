// Shows a message the site sent to this device, and opens its page when it is pressed. It keeps and serves nothing.
"use strict";

self.addEventListener("install", function () {
  self.skipWaiting();
});

self.addEventListener("push", function (event) {
  var said = event.data ? event.data.json() : {};
  event.waitUntil(self.registration.showNotification(said.title || "", {
    body: said.body || "",
    icon: "/static/img/favicon.svg",
    data: { url: said.url || "/inbox/" },
  }));
});

self.addEventListener("notificationclick", function (event) {
  var url = new URL(event.notification.data.url, self.location.origin);
  event.notification.close();
  if (url.origin === self.location.origin) {
    event.waitUntil(self.clients.openWindow(url.href));
  }
});
