// Comforts on top of pages that work without script: keys, the first error in focus, one submit per press.
(() => {
  "use strict";
  const typing = (el) => el && (el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName));

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(document.activeElement)) {
      const box = document.getElementById("q");
      if (box) {
        event.preventDefault();
        box.focus();
      }
    }
    if (event.key === "?" && !event.ctrlKey && !event.metaKey && !typing(document.activeElement)) {
      location.assign("/ayuda#h-teclas");
    }
  });

  const summary = document.querySelector(".error-summary");
  if (summary) {
    summary.focus();
  }

  // The server also sees to it that the same form does its work once; this only says that the press was heard.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    const button = event.submitter;
    if (button && button.dataset.busy) {
      button.textContent = button.dataset.busy;
      button.setAttribute("aria-disabled", "true");
    }
  });
  // Back brings the page from memory as it was left: let it send again.
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  });

  // Two minutes before the session ends unused: say so, and let one press keep it. What is typed is kept either way.
  const ending = document.querySelector(".session-end");
  if (ending && Number(ending.dataset.idle) > 0) {
    let timer;
    const wait = () => {
      clearTimeout(timer);
      ending.hidden = true;
      timer = setTimeout(() => { ending.hidden = false; }, Math.max(Number(ending.dataset.idle) - 120, 1) * 1000);
    };
    ending.querySelector("button").addEventListener("click", async () => {
      const answer = await fetch("/cuenta", { credentials: "same-origin", redirect: "manual" });
      if (answer.ok) {
        wait();
      }
    });
    wait();
  }

  // Work that goes on at the server: look again until it is done, without moving the page under the reader.
  const look = async (panel) => {
    const answer = await fetch(location.href, { credentials: "same-origin", redirect: "manual" }).catch(() => null);
    if (answer && answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.querySelector("[data-refresh]");
      if (!next) {
        location.reload();
        return;
      }
      if (!next.isEqualNode(panel)) {
        panel.replaceChildren(...next.childNodes);
      }
    }
    setTimeout(look, Number(panel.dataset.refresh), panel);
  };
  document.querySelectorAll("[data-refresh]").forEach((panel) => setTimeout(look, Number(panel.dataset.refresh), panel));

  // A native calendar beside each typed date; the typed text stays the one that is sent.
  document.querySelectorAll("input[data-date]").forEach((field) => {
    const picker = document.createElement("input");
    picker.type = "date";
    picker.className = "date-picker";
    picker.tabIndex = -1;
    picker.setAttribute("aria-hidden", "true");
    const iso = () => {
      const parts = field.value.match(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/);
      return parts ? `${parts[3]}-${parts[2].padStart(2, "0")}-${parts[1].padStart(2, "0")}` : "";
    };
    picker.addEventListener("focus", () => { picker.value = iso(); });
    picker.addEventListener("pointerdown", () => { picker.value = iso(); });
    picker.addEventListener("change", () => {
      if (picker.value) {
        field.value = picker.value.split("-").reverse().join("/");
      }
    });
    const box = document.createElement("div");
    box.className = "date-box";
    field.replaceWith(box);
    box.append(field, picker);
  });
})();
