// Messages on this device: asks the browser, and tells the site where to send them. No words here: they stand in the page.
(function () {
  "use strict";
  var button = document.querySelector("[data-push]");
  if (!button) {
    return;
  }

  function say(name) {
    document.querySelector("[data-push-" + name + "]").hidden = false;
    button.disabled = true;
  }

  function bytes(text) {
    var padded = text.replace(/-/g, "+").replace(/_/g, "/");
    return Uint8Array.from(atob(padded + "====".slice((padded.length % 4) || 4)), function (sign) {
      return sign.charCodeAt(0);
    });
  }

  function send(subscription) {
    var said = subscription.toJSON();
    var body = new FormData();
    body.append("csrfmiddlewaretoken", button.getAttribute("data-token"));
    body.append("endpoint", said.endpoint);
    body.append("p256dh", said.keys.p256dh);
    body.append("auth", said.keys.auth);
    return fetch(button.getAttribute("data-send"), { method: "POST", body: body, credentials: "same-origin" });
  }

  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    say("missing");
    return;
  }
  button.addEventListener("click", function () {
    button.disabled = true;
    Notification.requestPermission().then(function (answer) {
      if (answer !== "granted") {
        say("refused");
        return null;
      }
      var scope = { scope: button.getAttribute("data-scope") };
      return navigator.serviceWorker.register(button.getAttribute("data-worker"), scope).then(function (registered) {
        return new Promise(function (give) {
          var started = registered.installing || registered.waiting;
          if (registered.active || !started) {
            give(registered);
            return;
          }
          started.addEventListener("statechange", function () {
            if (started.state === "activated") {
              give(registered);
            }
          });
        });
      }).then(function (registered) {
        return registered.pushManager.subscribe({
          userVisibleOnly: true,
          applicationServerKey: bytes(button.getAttribute("data-push")),
        });
      }).then(send).then(function (answer) {
        if (answer.ok) {
          window.location.reload();
        } else {
          say("missing");
        }
      });
    }).catch(function () {
      say("missing");
    });
  });
})();
