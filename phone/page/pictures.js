// Photos, alone and in albums, as Telegram shows them: an album is a grid, and where several of its
// photos have captions, each is read when its photo is opened.

import { el } from "/assets/dom.js";

export const caption = (message) => message.runs.map((run) => run.text).join("");

// What stands below the photos in the chat: the only caption there is.
export function below(parts) {
  const told = parts.filter((part) => part.runs.length > 0);
  return told.length === 1 ? told[0].runs : [];
}

export function photos(parts, word) {
  const opened = viewer(parts, word);
  const alone = parts.length === 1;
  const grid = el("div", { class: alone ? "photo" : "album" }, ...parts.map((part, place) => {
    const { file, width, height } = part.photo;
    const picture = el("img", { src: `/file/${file}`, width, height, alt: alt(parts, place, word), draggable: "false" });
    return el("button", { type: "button", onclick: () => opened.show(place) }, picture);
  }));
  return el("div", {}, grid, opened.element);
}

// A caption that is not in the chat is told with its photo.
function alt(parts, place, word) {
  if (parts.length === 1) return word;
  const told = below(parts).length ? "" : caption(parts[place]);
  return `${word} ${place + 1}/${parts.length}${told ? `: ${told}` : ""}`;
}

// One photo on the whole glass with its caption; a touch or an arrow leads to the next.
function viewer(parts, word) {
  const picture = el("img", {});
  const told = el("p", { dir: "auto" });
  const close = el("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => element.close() }, "×");
  const element = el("dialog", { class: "viewer", "aria-label": word }, close, picture, told);
  let open = 0;
  const show = (place) => {
    open = (place + parts.length) % parts.length;
    picture.src = `/file/${parts[open].photo.file}`;
    picture.alt = parts.length > 1 ? `${word} ${open + 1}/${parts.length}` : word;
    told.textContent = caption(parts[open]);
    told.hidden = !told.textContent;
    if (!element.open) element.showModal();
  };
  picture.addEventListener("click", () => (parts.length > 1 ? show(open + 1) : element.close()));
  element.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && parts.length > 1) show(open + step);
  });
  return { element, show };
}
