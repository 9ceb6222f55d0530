// Brings back texts of this draft that are still on the device because their pages were closed, or lost, before the
// system had them; and keeps the sum of the shares while they are typed.
(function () {
  "use strict";
  var draft = window.draft;
  if (!draft) {
    return;
  }

  // Texts of a page that was closed or lost before the system had them: in their place, where nothing else is typed yet.
  function recover(entries) {
    return Promise.all(entries.map(function (each) {
      var question = draft.questions[each.entry.question];
      var here = question && draft.hidden(question.key, "base");
      var untouched = question && draft.typed(question) === question.acked;
      if (here && JSON.stringify(each.entry.pairs) === draft.typed(question)) {
        window.device.drop(each.key);
      } else if (
        untouched && here && here.value === each.entry.base && !each.entry.copy && fill(question, each.entry.pairs)
      ) {
        draft.keep(question);
        window.device.drop(each.key);
        draft.later();
      } else {
        return hand(each);
      }
      return null;
    }));
  }

  function fill(question, wanted) {
    var fields = Array.prototype.slice.call(question.node.querySelectorAll("input, select, textarea"));
    var known = wanted.every(function (pair) {
      return fields.some(function (field) {
        return field.name === pair[0];
      });
    });
    if (known) {
      fields.forEach(function (field) {
        var values = wanted.filter(function (pair) {
          return pair[0] === field.name;
        }).map(function (pair) {
          return pair[1];
        });
        if (/^(checkbox|radio)$/.test(field.type)) {
          field.checked = values.indexOf(field.value) >= 0;
        } else if (values.length) {
          field.value = values[0];
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
      });
    }
    return known;
  }

  // Send a text of another page in its name: the system keeps it beside what stands now.
  function hand(each) {
    return draft.post(draft.body([each.entry], each.entry.page, each.entry.sequence + 1)).then(function (answer) {
      return answer.ok ? answer.json() : null;
    }).then(function (said) {
      var saved = said && said.saved[each.entry.question];
      if (saved) {
        window.device.drop(each.key);
        if (saved.copy) {
          draft.met(each.entry.question, saved.choose);
        }
      }
    }, function () {});
  }

  // The sum of the shares while they are typed.
  document.addEventListener("input", function (event) {
    var table = event.target.closest("[data-shares]");
    if (table) {
      var total = 0;
      table.querySelectorAll("tbody input").forEach(function (field) {
        total += parseFloat(field.value.replace(",", ".")) || 0;
      });
      var digits = String(Math.round(total * 100) / 100);
      table.querySelector("[data-total]").textContent =
        (document.documentElement.lang === "vi" ? digits.replace(".", ",") : digits) + "\u00a0%";
    }
  });

  window.device.orphans(draft.prefix, recover);
})();
