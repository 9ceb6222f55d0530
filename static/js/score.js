// The score sheet: kept on the device while typing, then in the system; number keys and a pad under the thumb.
// No words here: they stand in the page.
(function () {
  "use strict";
  var form = document.querySelector("form[data-sheet]");
  if (!form) {
    return;
  }
  var key = "score:" + form.getAttribute("data-user") + ":" + form.getAttribute("data-sheet");
  var fields = {};
  var stored = {}; // what the system has
  var refused = {}; // what it did not take, until something else is typed
  var held = {}; // changed here and on another device: waits for a choice
  var sending = false;
  var after = null;
  var timer = null;

  form.querySelectorAll("input[name^=points-], textarea[name]").forEach(function (field) {
    fields[field.name] = field;
    stored[field.name] = field.defaultValue;
  });
  form.querySelectorAll("input[name^=answer-][value=yes]").forEach(function (yes) {
    fields[yes.name] = answerOf(yes.closest("[data-criterion]"), yes.name);
    stored[yes.name] = fields[yes.name].value;
  });

  /* The two buttons of a question as one field: its value is yes, no or nothing. */
  function answerOf(row, name) {
    var buttons = Array.prototype.slice.call(row.querySelectorAll("input[name=" + name + "]"));
    return {
      get value() {
        var chosen = buttons.find(function (button) {
          return button.checked;
        });
        return chosen ? chosen.value : "";
      },
      set value(answer) {
        buttons.forEach(function (button) {
          button.checked = button.value === answer;
        });
      },
      closest: row.closest.bind(row),
      toggleAttribute: function () {},
    };
  }

  /* 1. What is saved where */
  function say(part, time) {
    form.querySelectorAll("[data-saved]").forEach(function (words) {
      words.hidden = words.getAttribute("data-saved") !== part;
      if (!words.hidden && time && words.querySelector("time")) {
        words.querySelector("time").textContent = time;
      }
    });
  }

  function clock() {
    var now = new Date();
    return String(now.getHours()).padStart(2, "0") + ":" + String(now.getMinutes()).padStart(2, "0");
  }

  function unsaved() {
    return Object.keys(fields).filter(function (name) {
      return fields[name].value !== stored[name] && fields[name].value !== refused[name] && !held[name];
    });
  }

  function changed() {
    var kept = {};
    Object.keys(fields).forEach(function (name) {
      if (fields[name].value !== stored[name]) {
        kept[name] = { value: fields[name].value, over: stored[name] };
      }
    });
    return kept;
  }

  // With `isWhole` the sheet waits to be handed in; where storage is refused the system still saves.
  function keepOnDevice(isWhole) {
    var kept = changed();
    if (!isWhole && !Object.keys(kept).length) {
      window.device.drop(key);
      return window.device.works;
    }
    var entry = { fields: kept, revision: form.elements.revision.value, name: form.getAttribute("data-name") };
    if (isWhole) {
      entry.whole = {};
      Object.keys(fields).forEach(function (name) {
        entry.whole[name] = fields[name].value;
      });
    }
    return window.device.keep(key, entry);
  }

  function takeFromDevice() {
    var found = window.device.all(key).filter(function (each) {
      return each.key === key;
    });
    var kept = found.length ? found[0].entry.fields : {};
    Object.keys(kept).forEach(function (name) {
      var field = fields[name];
      if (!field || kept[name].value === field.value) {
        return;
      }
      if (kept[name].over === stored[name]) {
        field.value = kept[name].value;
      } else {
        askBetween(name, kept[name].value, stored[name]);
      }
    });
  }

  /* 2. To the system */
  function send() {
    var names = unsaved();
    if (sending || !names.length) {
      return;
    }
    var body = new FormData();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.append("revision", form.elements.revision.value);
    var sent = {};
    names.forEach(function (name) {
      sent[name] = fields[name].value;
      body.append(name, sent[name]);
    });
    sending = true;
    fetch(form.getAttribute("data-save"), { method: "POST", body: body })
      .then(function (response) {
        if (response.status !== 200 && response.status !== 409) {
          throw response;
        }
        return response.json().then(function (answer) {
          (response.status === 200 ? taken : changedElsewhere)(answer, sent);
        });
      })
      .catch(function (trouble) {
        say(trouble instanceof Response ? "refused" : "offline");
        if (!(trouble instanceof Response)) {
          later(15000);
        }
      })
      .then(function () {
        sending = false;
        if (after) {
          var go = after;
          after = null;
          go();
        }
      });
  }

  function taken(answer, sent) {
    form.elements.revision.value = answer.revision;
    Object.keys(sent).forEach(function (name) {
      var error = answer.errors[name] || "";
      if (error) {
        refused[name] = sent[name];
      } else {
        stored[name] = sent[name];
      }
      showError(name, error);
    });
    keepOnDevice();
    if (unsaved().length) {
      later(0);
    } else {
      say("server", answer.at);
    }
  }

  function changedElsewhere(answer) {
    form.elements.revision.value = answer.revision;
    Object.keys(fields).forEach(function (name) {
      var field = fields[name];
      var theirs = answer.values[name];
      var mine = field.value;
      var isTyped = mine !== stored[name];
      var isChanged = !same(theirs, stored[name]);
      stored[name] = theirs;
      if (isTyped && isChanged && !same(mine, theirs)) {
        askBetween(name, mine, theirs);
      } else if (!isTyped) {
        field.value = theirs;
      }
    });
    keepOnDevice();
    draw();
    if (unsaved().length) {
      later(0);
    } else {
      say("server", answer.at); // the other device, or an answer that got lost on the way
    }
  }

  function same(one, other) {
    return one.trim() === other.trim() || (number(one) !== null && number(one) === number(other));
  }

  function later(delay) {
    clearTimeout(timer);
    timer = setTimeout(send, delay);
  }

  function askBetween(name, mine, theirs) {
    var field = fields[name];
    var question = document.getElementById("between").content.cloneNode(true).firstElementChild;
    held[name] = true;
    field.value = mine;
    question.querySelector("[data-mine]").textContent = wordsOf(name, mine);
    question.querySelector("[data-theirs]").textContent = wordsOf(name, theirs);
    question.addEventListener("click", function (event) {
      var choice = event.target.closest("button");
      if (choice) {
        if (choice.hasAttribute("data-take")) {
          field.value = theirs;
        }
        delete held[name];
        question.remove();
        typed();
      }
    });
    (field.closest("li, .ask, details") || form).appendChild(question);
  }

  /* An answer is said by the words beside its button. */
  function wordsOf(name, value) {
    var button = name.indexOf("answer-") === 0 && form.querySelector("input[name=" + name + "][value=" + (value || "none") + "]");
    return button ? button.parentNode.textContent.trim() : value || "–";
  }

  /* 3. What the numbers say */
  var rows = Array.prototype.slice.call(form.querySelectorAll("[data-criterion]"));
  var active = 0;

  function kind(row) {
    return row.getAttribute("data-kind");
  }

  /* Where the focus goes: the number, the chosen answer, the comment. */
  function input(row) {
    return row.querySelector("input[name^=points-], input:checked") || row.querySelector("input, textarea");
  }

  function pointsOf(row) {
    return kind(row) === "points" ? input(row).value : "";
  }

  function answer(row) {
    return kind(row) === "gate" ? fields[row.querySelector("input").name].value : "";
  }

  function isEmpty(row) {
    return kind(row) === "points" ? pointsOf(row) === "" : kind(row) === "gate" && answer(row) === "";
  }

  function sayAnswer(row, digit) {
    if (digit === "1" || digit === "0") {
      fields[row.querySelector("input").name].value = digit === "1" ? "yes" : "no";
      typed();
    }
  }

  function number(text) {
    var typedNumber = text.trim().replace(",", ".");
    return typedNumber !== "" && isFinite(typedNumber) ? Number(typedNumber) : null;
  }

  function showError(name, words) {
    var row = fields[name].closest("[data-criterion]");
    if (!row || name.indexOf("remark-") === 0) {
      return;
    }
    row.querySelector("[data-error]").textContent = words;
    row.classList.toggle("wrong-mark", Boolean(words));
    fields[name].toggleAttribute("aria-invalid", Boolean(words));
  }

  function draw() {
    var sum = 0;
    var scored = 0;
    var isStopped = false;
    rows.forEach(function (row, place) {
      var points = number(pointsOf(row));
      sum += points || 0;
      scored += points !== null || answer(row) !== "" ? 1 : 0;
      row.classList.toggle("unasked", isStopped);
      isStopped = isStopped || (row.hasAttribute("data-stops") && answer(row) === "no");
      row.classList.toggle("now", place === active);
      row.querySelectorAll("[data-low]").forEach(function (band) {
        var low = number(band.getAttribute("data-low"));
        var high = number(band.getAttribute("data-high"));
        band.classList.toggle("on", points !== null && low <= points && points <= high);
      });
    });
    var sign = form.getAttribute("data-sign");
    if (form.querySelector("[data-sum]")) {
      form.querySelector("[data-sum]").textContent = String(Math.round(sum * 100) / 100).replace(".", sign);
    }
    form.querySelector("[data-scored]").textContent = scored;
    drawPad();
  }

  function go(place, focus) {
    active = Math.max(0, Math.min(rows.length - 1, place));
    if (focus) {
      input(rows[active]).focus();
    }
    draw();
  }

  function typed() {
    draw();
    if (keepOnDevice()) {
      say("device", clock());
    }
    later(800);
  }

  form.addEventListener("input", typed);
  form.addEventListener("focusin", function (event) {
    var row = event.target.closest("[data-criterion]");
    if (row) {
      go(rows.indexOf(row), false);
    }
    if (event.target.matches("input[name^=points-]")) {
      event.target.select();
    }
  });

  /* 4. Keys and pad */
  function remark() {
    var details = rows[active].querySelector("details");
    if (details) {
      details.open = true;
    }
    rows[active].querySelector("textarea").focus();
  }

  function handIn() {
    form.requestSubmit(form.querySelector("button[name=hand_in]"));
  }

  function write(name) {
    var field = form.elements[name];
    var details = field.closest("details");
    if (details) {
      details.open = true;
    }
    field.focus();
  }

  function follow(key) {
    var link = form.querySelector("a[data-key=" + key + "]");
    if (link) {
      link.click();
    }
  }

  /* What templates/councils/_keys.html tells of. */
  var letters = {
    n: remark,
    c: write.bind(null, "comment"),
    q: write.bind(null, "note"),
    s: follow.bind(null, "s"),
    r: follow.bind(null, "r"),
    j: function () {
      go(active + 1, true);
    },
    k: function () {
      go(active - 1, true);
    },
    "?": function () {
      var keys = form.querySelector("[data-keys]");
      keys.open = !keys.open;
    },
  };

  document.addEventListener("keydown", function (event) {
    var inText = /^(TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (document.querySelector("dialog[open]")) {
      return; // what is asked there comes first
    }
    if (event.key === "Escape" && inText && form.contains(event.target)) {
      go(active, true);
      return;
    }
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      handIn();
    } else if (inText || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (letters[event.key.toLowerCase()]) {
      event.preventDefault();
      letters[event.key.toLowerCase()]();
    } else if (event.key === "Enter" && event.target.matches("input[name^=points-], input[name^=answer-]")) {
      event.preventDefault();
      go(active + 1, true);
    } else if (/^\d$/.test(event.key) && kind(rows[active]) === "gate") {
      event.preventDefault();
      sayAnswer(rows[active], event.key);
    } else if (/^\d$/.test(event.key) && event.target.tagName !== "INPUT") {
      input(rows[active]).focus(); // the digit lands in the field
    }
  });

  var pad = form.querySelector("[data-pad]");
  var hasPad = pad && form.hasAttribute("data-whole") && window.matchMedia("(max-width: 47.99em)").matches;
  if (pad && !form.hasAttribute("data-whole")) {
    pad.remove();
    pad = null;
  }
  if (hasPad) {
    rows.forEach(function (row) {
      if (kind(row) === "points") {
        input(row).setAttribute("inputmode", "none"); // the pad is the keyboard
      }
    });
  }

  function drawPad() {
    if (!pad) {
      return;
    }
    var row = rows[active];
    var next = pad.querySelector("[data-go=next]");
    pad.querySelector("[data-pad-name]").textContent =
      row.getAttribute("data-criterion") + ". " + row.querySelector("label, [id^=question-]").firstChild.textContent;
    pad.querySelector("[data-pad-points]").textContent = padWords(row);
    if (!next.hasAttribute("data-next")) {
      next.setAttribute("data-next", next.textContent);
    }
    next.textContent = next.getAttribute(active === rows.length - 1 ? "data-last" : "data-next");
  }

  function padWords(row) {
    if (kind(row) === "points") {
      return input(row).value + " / " + Number(row.getAttribute("data-max"));
    }
    var chosen = kind(row) === "gate" && row.querySelector("input:checked");
    return chosen ? chosen.parentNode.textContent.trim() : "–";
  }

  function press(digit) {
    var field = input(rows[active]);
    if (kind(rows[active]) === "gate") {
      sayAnswer(rows[active], digit);
    }
    if (kind(rows[active]) !== "points") {
      return;
    }
    var longer = field.value + digit;
    field.value = Number(longer) > Number(rows[active].getAttribute("data-max")) ? digit : String(Number(longer));
    typed();
  }

  var deeds = {
    back: function () {
      go(active - 1, false);
    },
    erase: function () {
      var row = rows[active];
      var field = fields[input(row).name];
      if (kind(row) !== "comment") {
        field.value = kind(row) === "points" ? field.value.slice(0, -1) : "";
        typed();
      }
    },
    remark: remark,
    next: function () {
      if (active === rows.length - 1) {
        handIn();
      } else {
        go(active + 1, false);
        rows[active].scrollIntoView({ block: "center" });
      }
    },
  };

  if (pad) {
    pad.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (button && button.hasAttribute("data-digit")) {
        press(button.getAttribute("data-digit"));
      } else if (button) {
        deeds[button.getAttribute("data-go")]();
      }
    });
  }

  /* 5. Handing in: now, or later where there is no network */
  function handInNow() {
    sending = true;
    var body = new FormData(form);
    body.append("hand_in", "1");
    fetch(form.getAttribute("data-send"), { method: "POST", body: body, redirect: "manual" })
      .then(function (response) {
        sending = false;
        if (!/json/.test(response.headers.get("Content-Type") || "")) {
          throw response;
        }
        return response.json().then(function (answer) {
          handedIn(response.status, answer);
        });
      })
      .catch(function (trouble) {
        sending = false;
        if (trouble instanceof Response) {
          HTMLFormElement.prototype.submit.call(withHandIn()); // the system says on a page of its own why not
        } else if (keepOnDevice(true)) {
          waitForNetwork();
        } else {
          say("offline");
        }
      });
  }

  function withHandIn() {
    var field = document.createElement("input");
    field.type = "hidden";
    field.name = "hand_in";
    field.value = "1";
    form.appendChild(field);
    return form;
  }

  function handedIn(status, answer) {
    if (status === 200) {
      window.device.drop(key);
      window.location.assign(answer.next);
    } else if (status === 409) {
      changedElsewhere(answer);
    } else {
      Object.keys(answer.errors).forEach(function (name) {
        if (fields[name]) {
          showError(name, answer.errors[name]);
        }
      });
      go(rows.findIndex(function (row) {
        return row.classList.contains("wrong-mark");
      }), true);
    }
  }

  function waitForNetwork() {
    form.hidden = true;
    window.along.later(key);
  }

  form.addEventListener("submit", function (event) {
    clearTimeout(timer);
    var button = event.submitter;
    if (button && button.name === "hand_in") {
      event.preventDefault();
      if (sending) { // the answer brings the revision the form must carry
        after = handInNow;
      } else {
        handInNow();
      }
    }
  });

  window.addEventListener("online", function () {
    later(0);
  });

  if (window.along.isPending(key)) {
    waitForNetwork();
  }
  takeFromDevice();
  active = Math.max(0, rows.findIndex(function (row) {
    return isEmpty(row) && !row.classList.contains("unasked");
  }));
  draw();
  send();
})();
