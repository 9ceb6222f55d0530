// Secret ballots. On the paper: number and codes are kept on this device before voting; a ballot that cannot be sent
// waits in this window and goes out once. On the list: the own lines are marked here, and nothing is sent for it.
// No words here: they stand in the page.
(function () {
  "use strict";
  var AGAIN = 3000;

  function kept(key) {
    try {
      return JSON.parse(localStorage.getItem(key) || "[]");
    } catch (error) {
      return [];
    }
  }

  function keep(key, slip) {
    var slips = kept(key).filter(function (each) {
      return each.number !== slip.number;
    });
    window.device.keep(key, slips.concat([slip]));
  }

  /* 1. The paper */
  function say(form, part) {
    form.querySelectorAll("[data-say]").forEach(function (words) {
      words.hidden = words.getAttribute("data-say") !== part;
    });
  }

  function isComplete(form) {
    return Array.prototype.every.call(form.querySelectorAll("fieldset"), function (item) {
      return item.querySelector("input:checked");
    });
  }

  function send(form, body) {
    fetch(window.location.pathname, {
      method: "POST",
      credentials: "same-origin",
      cache: "no-store",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: body,
    })
      .then(function (answer) {
        return answer.text().then(function (text) {
          return new DOMParser().parseFromString(text, "text/html").getElementById("ballot");
        });
      })
      .then(
        function (page) {
          if (page) {
            form.removeAttribute("data-waits");
            document.getElementById("ballot").replaceWith(document.importNode(page, true));
            begin();
          } else {
            wait(form, body, "refused");
          }
        },
        function () {
          wait(form, body, "waiting");
        }
      );
  }

  // The same body with the same attempt: however often it arrives, it counts once.
  function wait(form, body, why) {
    say(form, why);
    form.setAttribute("data-waits", "");
    window.setTimeout(function () {
      send(form, body);
    }, AGAIN);
  }

  function prepare(form) {
    var codes = {};
    form.querySelectorAll("[data-code]").forEach(function (line) {
      codes[line.getAttribute("data-item")] = line.getAttribute("data-code");
    });
    keep(form.getAttribute("data-paper"), { number: form.elements.number.value, codes: codes });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (!isComplete(form)) {
        say(form, "missing");
        return;
      }
      form.querySelector("button").disabled = true;
      say(form, "");
      send(form, new URLSearchParams(new FormData(form)).toString());
    });
  }

  // A paper given back by a page that had lost its answer has a newer number: all that were handed out are shown.
  function showOwn(words) {
    var slips = kept(words.getAttribute("data-own"));
    if (slips.length) {
      words.querySelector("[data-number]").textContent = slips
        .map(function (slip) {
          return slip.number.replace(/(.{4})/g, "$1 ").trim();
        })
        .join(" · ");
      words.hidden = false;
    }
  }

  /* 2. The list */
  function mark(list, item, code) {
    var row = list.querySelector('[data-item="' + item + '"] [data-code="' + code + '"]');
    if (row && !row.classList.contains("own-ballot")) {
      row.classList.add("own-ballot");
      var words = document.createElement("b");
      words.textContent = " · " + list.getAttribute("data-mine");
      row.querySelector("td span").appendChild(words);
    }
    return Boolean(row);
  }

  function codeOf(key, item) {
    return crypto.subtle.sign("HMAC", key, new TextEncoder().encode(item)).then(function (digest) {
      var bits = Array.prototype.map
        .call(new Uint8Array(digest).slice(0, 8), function (byte) {
          return byte.toString(2).padStart(8, "0");
        })
        .join("");
      return bits
        .slice(0, 60)
        .replace(/.{5}/g, function (five) {
          return "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[parseInt(five, 2)];
        });
    });
  }

  function find(list, typed) {
    var number = typed.toUpperCase().replace(/[\s.-]/g, "").replace(/0/g, "O").replace(/1/g, "I").replace(/8/g, "B");
    var items = Array.prototype.map.call(list.querySelectorAll("[data-item]"), function (body) {
      return body.getAttribute("data-item");
    });
    return crypto.subtle
      .importKey("raw", new TextEncoder().encode(number), { name: "HMAC", hash: "SHA-256" }, false, ["sign"])
      .then(function (key) {
        return Promise.all(
          items.map(function (item) {
            return codeOf(key, item).then(function (code) {
              return mark(list, item, code);
            });
          })
        );
      })
      .then(function (found) {
        return found.some(Boolean);
      });
  }

  function search(list) {
    kept(list.getAttribute("data-own-lines")).forEach(function (slip) {
      Object.keys(slip.codes).forEach(function (item) {
        mark(list, item, slip.codes[item]);
      });
    });
    var form = list.querySelector("[data-find]");
    form.hidden = !(window.crypto && crypto.subtle);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var typed = form.querySelector("input").value;
      if (typed) {
        find(list, typed).then(function (isFound) {
          form.querySelector("[data-none]").hidden = isFound;
        });
      }
    });
  }

  function begin() {
    var form = document.getElementById("paper");
    var own = document.querySelector("[data-own]");
    if (form) {
      prepare(form);
    }
    if (own) {
      showOwn(own);
    }
  }

  var list = document.getElementById("results");
  if (list) {
    search(list);
  }
  begin();

  window.addEventListener("beforeunload", function (event) {
    if (document.querySelector("form[data-waits]")) {
      event.preventDefault();
    }
  });
  // A paper kept by the browser for its back button is not shown again.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      window.location.reload();
    }
  });
})();
