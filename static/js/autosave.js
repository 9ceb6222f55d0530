// Saves a draft while somebody types: on this device at once, in the system a moment later, again when the network
// is back. What the system answers decides: an answer taken, kept beside a newer one, or wrong. No words here.
(function () {
  "use strict";
  var form = document.querySelector("form[data-autosave]");
  if (!form) {
    return;
  }
  var QUIET = 1500; // after the last key
  var LONGEST = 10000; // while somebody types on
  var PATIENCE = 20000; // for an answer
  var page = Array.prototype.map.call(crypto.getRandomValues(new Uint8Array(12)), function (byte) {
    return ("0" + byte.toString(16)).slice(-2);
  }).join("");
  var prefix = "text:" + form.getAttribute("data-user") + ":" + form.getAttribute("data-initiative") + ":";
  var sequence = 0;
  var sending = false;
  var leaving = false;
  var timer = null;
  var waitingSince = 0;
  var pause = 5000; // before the next try; grows while the network is away
  var questions = {};

  function clock() {
    var now = new Date();
    return ("0" + now.getHours()).slice(-2) + ":" + ("0" + now.getMinutes()).slice(-2);
  }

  // The saved line: which parts are shown, and when.
  function tell(shown, time) {
    document.querySelectorAll("[data-saved]").forEach(function (part) {
      var name = part.getAttribute("data-saved");
      if (name === shown) {
        part.hidden = false;
        var at = part.querySelector("time");
        if (at) {
          at.textContent = time;
        }
      } else if (name !== "device" && !(shown === "device" && name === "server")) {
        part.hidden = true;
      }
    });
  }

  // What somebody typed under a question, as pairs of name and value.
  function pairs(node) {
    return Array.prototype.filter.call(node.querySelectorAll("input, select, textarea"), function (field) {
      var off = field.disabled || !field.name || field.type === "file" || field.type === "hidden";
      return !off && (!/^(checkbox|radio)$/.test(field.type) || field.checked);
    }).map(function (field) {
      return [field.name, field.value];
    });
  }

  function hidden(key, name) {
    return form.elements[name + "-" + key];
  }

  function typed(question) {
    return JSON.stringify(pairs(question.node));
  }

  function keep(question) {
    question.entry = {
      page: page, question: question.key, at: Date.now(), sequence: sequence,
      pairs: pairs(question.node), base: hidden(question.key, "base").value, copy: hidden(question.key, "copy").value
    };
    if (window.device.keep(prefix + question.key + ":" + page, question.entry)) {
      tell("device", clock());
    }
  }

  function drop(question) {
    window.device.drop(prefix + question.key + ":" + page);
  }

  function unsent() {
    return Object.keys(questions).map(function (key) {
      return questions[key];
    }).filter(function (question) {
      var now = typed(question);
      return now !== question.acked && now !== question.refused;
    });
  }

  function token() {
    var cookie = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
    return cookie ? cookie[1] : form.elements.csrfmiddlewaretoken.value;
  }

  function body(entries, from, number) {
    var data = new URLSearchParams();
    data.append("csrfmiddlewaretoken", token());
    data.append("page", from);
    data.append("sequence", number);
    entries.forEach(function (entry) {
      data.append("base-" + entry.question, entry.base);
      data.append("copy-" + entry.question, entry.copy);
      entry.pairs.forEach(function (pair) {
        data.append(pair[0], pair[1]);
      });
    });
    return data;
  }

  function post(data) {
    var stop = new AbortController();
    var late = setTimeout(function () {
      stop.abort();
    }, PATIENCE);
    return fetch(form.getAttribute("data-autosave"), {
      method: "POST", body: data, credentials: "same-origin", redirect: "manual", signal: stop.signal,
      headers: { "X-CSRFToken": token() }
    }).finally(function () {
      clearTimeout(late);
    });
  }

  // Send what is not sent yet; one sending at a time, so that they arrive in their order.
  function send() {
    clearTimeout(timer);
    var open = unsent();
    if (sending || !open.length) {
      return;
    }
    sending = true;
    waitingSince = 0;
    sequence += 1;
    open.forEach(keep);
    var sent = open.map(function (question) {
      return { question: question, text: typed(question), entry: question.entry };
    });
    post(body(sent.map(function (each) {
      return each.entry;
    }), page, sequence)).then(answered.bind(null, sent), function () {
      sending = false;
      tell("offline");
      again();
    });
  }

  function again() {
    clearTimeout(timer);
    timer = setTimeout(send, pause);
    pause = Math.min(pause * 2, 60000);
  }

  function answered(sent, answer) {
    sending = false;
    var isSaid = /json/.test(answer.headers.get("Content-Type") || "");
    if (answer.type === "opaqueredirect" || (answer.status === 403 && !isSaid)) {
      tell("out"); // the session is over, or its token changed with a new one
      again();
    } else if (answer.status >= 500) {
      tell("offline");
      again();
    } else if (!answer.ok) {
      sent.forEach(function (each) {
        each.question.refused = each.text;
      });
      tell("refused");
    } else {
      pause = 5000;
      answer.json().then(settle.bind(null, sent));
    }
  }

  function settle(sent, said) {
    var wrong = false;
    sent.forEach(function (each) {
      var key = each.question.key;
      if (said.wrong[key]) {
        wrong = true;
        each.question.refused = each.text;
        words(each.question, said.wrong[key].join(" "));
      } else if (said.saved[key]) {
        each.question.acked = each.text;
        each.question.refused = null;
        mark(key, said.saved[key]);
        words(each.question, "");
        if (typed(each.question) === each.text) {
          drop(each.question);
        }
      }
    });
    if (unsent().length) {
      later();
    }
    tell(wrong ? "refused" : "server", said.at);
  }

  // What the page sends back the next time, and the notice that two texts met.
  function mark(key, saved) {
    if (hidden(key, "base")) {
      hidden(key, "base").value = saved.base;
      hidden(key, "copy").value = saved.copy || "";
    }
    if (saved.copy) {
      met(key, saved.choose);
    }
  }

  function words(question, text) {
    var place = question.node.querySelector("[data-wrong-words]");
    place.hidden = !text;
    place.querySelector("span").textContent = text;
  }

  function later() {
    clearTimeout(timer);
    waitingSince = waitingSince || Date.now();
    timer = setTimeout(send, Date.now() - waitingSince > LONGEST ? 0 : QUIET);
  }

  form.querySelectorAll("[data-question]").forEach(function (node) {
    var question = { key: node.getAttribute("data-question"), node: node, acked: null, refused: null };
    question.acked = node.hasAttribute("data-unsaved") ? null : typed(question);
    if (question.acked === null) {
      question.refused = typed(question); // the page said already what is wrong
      keep(question);
    }
    questions[question.key] = question;
    // Shares ask people for their consent: they are sent when a box is left, not at every key.
    var isShares = node.getAttribute("data-kind") === "authors";
    node.addEventListener("input", function (event) {
      if (event.target.type === "file") {
        return;
      }
      keep(question);
      if (!isShares) {
        later();
      }
    });
    node.addEventListener("change", function (event) {
      if (event.target.type !== "file") {
        later();
      }
    });
  });

  // Show that two texts met under a question, and where to choose between them.
  function met(key, address) {
    var node = form.querySelector('[data-question="' + key + '"]');
    if (node) {
      node.querySelector("[data-two]").hidden = false;
      node.querySelector("[data-choose]").href = address;
    }
  }

  form.addEventListener("submit", function () {
    leaving = true;
    form.elements.csrfmiddlewaretoken.value = token(); // another tab may have signed in anew
    unsent().forEach(keep);
  });

  window.addEventListener("online", send);
  window.addEventListener("pagehide", function () {
    var open = leaving ? [] : unsent();
    if (open.length && navigator.sendBeacon) {
      sequence += 1;
      open.forEach(keep);
      navigator.sendBeacon(form.getAttribute("data-autosave"), body(open.map(function (question) {
        return question.entry;
      }), page, sequence));
    }
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      leaving = false;
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (!window.device.works && !leaving && unsent().length) {
      event.preventDefault();
    }
  });

  window.device.live(page);
  // For recovery.js: what it needs of this page.
  window.draft = { prefix: prefix, questions: questions, hidden: hidden, typed: typed, keep: keep, later: later,
                   post: post, body: body, met: met };
})();
