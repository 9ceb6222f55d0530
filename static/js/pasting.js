// Text pasted from Word: paragraphs stay paragraphs, cells of a table are parted by tabs, lists keep their dashes.
(function () {
  "use strict";
  var BLOCKS = /^(P|DIV|LI|TR|H[1-6]|BLOCKQUOTE|PRE|TABLE|UL|OL|SECTION|ARTICLE|DD|DT)$/;
  var SKIPPED = /^(STYLE|SCRIPT|HEAD|META|LINK|TITLE|XML|O:P)$/;
  var STYLES = /<style[\s\S]*?<\/style>|\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi;

  function squeezed(text) {
    return text.replace(/[\s\u00a0]+/g, " ");
  }

  function cells(row) {
    return Array.prototype.filter.call(row.children, function (cell) {
      return /^T[DH]$/.test(cell.tagName);
    }).map(function (cell) {
      return squeezed(read(cell)).trim();
    }).join("\t");
  }

  function read(node) {
    var text = "";
    node.childNodes.forEach(function (child) {
      if (child.nodeType === Node.TEXT_NODE) {
        text += squeezed(child.data);
      } else if (child.nodeType !== Node.ELEMENT_NODE || SKIPPED.test(child.tagName)) {
        return;
      } else if (child.tagName === "BR") {
        text += "\n";
      } else if (child.tagName === "TR") {
        text += "\n" + cells(child) + "\n";
      } else if (child.tagName === "LI") {
        text += "\n- " + read(child).trim() + "\n";
      } else if (BLOCKS.test(child.tagName)) {
        text += "\n" + read(child) + "\n";
      } else {
        text += read(child);
      }
    });
    return text;
  }

  // Word ends every paragraph with a block of its own: two line ends there are one here.
  function plain(html) {
    var bare = html.replace(STYLES, ""); // our content policy would complain of each of them
    var body = new DOMParser().parseFromString(bare, "text/html").body;
    return read(body)
      .replace(/\u00ad|\u200b|\ufeff/g, "")
      .replace(/ *\n */g, "\n")
      .replace(/\n{2}(?!\n)/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .normalize("NFC")
      .trim();
  }

  // As markup, although it is plain: "insertText" takes each line for a deed of its own, which stops a slow phone for a
  // minute at 64 kB. Both keep "undo"; where they are gone, or put in something else, the text is set in place.
  function insert(field, text) {
    var start = field.selectionStart;
    var wanted = field.value.slice(0, start) + text + field.value.slice(field.selectionEnd);
    var markup = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    if (!document.execCommand("insertHTML", false, markup)) {
      document.execCommand("insertText", false, text);
    }
    if (field.value !== wanted) {
      field.value = wanted;
      field.setSelectionRange(start + text.length, start + text.length);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  document.addEventListener("paste", function (event) {
    var field = event.target;
    var html = event.clipboardData && event.clipboardData.getData("text/html");
    if (field.tagName !== "TEXTAREA" || !html) {
      return;
    }
    event.preventDefault();
    insert(field, plain(html));
  });
})();
