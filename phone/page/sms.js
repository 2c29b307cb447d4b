// The plain phone: draws what the server says, sends what the thumb does.

import { act, byId, clock, el, icon, isTall, keep, post } from "/assets/dom.js";

const KEYS = [["1", ""], ["2", "ABC"], ["3", "DEF"], ["4", "GHI"], ["5", "JKL"], ["6", "MNO"],
  ["7", "PQRS"], ["8", "TUV"], ["9", "WXYZ"], ["*", ""], ["0", "␣"], ["#", ""]];

const field = byId("sms-text");
const list = byId("sms-list");
let phone = null;
let shownFor = null;

export function drawSms(view) {
  phone = view;
  byId("sms-signal").setAttribute("href", view.lost ? "#i-nosignal" : "#i-signal");
  byId("sms-with").textContent = view.lost ? "No network" : view.ours;
  const items = view.texts.map((text, place) => ({ key: `${view.number} ${place} ${text.at}`, says: JSON.stringify(text), text }));
  view.unsent.forEach((text, place) => items.push({ key: `unsent ${place}`, says: text, text: { mine: true, text, unsent: true } }));
  if (items.length === 0) items.push({ key: "empty", says: view.ours, empty: true });
  const before = list.lastElementChild?.dataset.key;
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  keep(list, items, drawText);
  const fresh = list.lastElementChild?.dataset.key !== before;
  if (shownFor !== view.number || (fresh && (atEnd || list.lastElementChild.classList.contains("mine")))) {
    list.scrollTo({ top: list.scrollHeight });
  }
  shownFor = view.number;
}

function drawText({ text, empty }) {
  if (empty) return el("li", { class: "empty" }, "No messages");
  const noun = text.parts === 1 ? "part" : "parts";
  const told = text.unsent ? "waits for network" : `${clock(text.at)} · ${text.parts} ${noun}, ${text.encoding}`;
  return el("li", { class: text.mine ? "mine" : "" },
    el("p", { dir: "auto", class: isTall(text.text) ? "tall" : "" }, text.text), el("small", {}, told));
}

async function count() {
  const typed = field.value;
  const { left, parts } = await post("/count", { text: typed });
  if (typed === field.value) byId("sms-count").textContent = `${left}/${parts}`;
}

function send() {
  const text = field.value.trim();
  if (!text || !phone) return;
  field.value = "";
  count();
  act("text", { number: phone.number, text });
}

function type(character) {
  const at = field.selectionStart ?? field.value.length;
  field.setRangeText(character, at, field.selectionEnd ?? at, "end");
  count();
}

function clear() {
  const at = field.selectionStart;
  if (field.selectionEnd > at) field.setRangeText("", at, field.selectionEnd, "end");
  else if (at > 0) field.setRangeText("", at - 1, at, "end");
  count();
}

const scroll = (by) => list.scrollBy({ top: by * list.clientHeight * 0.7, behavior: "smooth" });

byId("sms-keys").append(
  el("button", { type: "button", class: "soft-key send", "aria-label": "Send", onclick: send }),
  el("div", { class: "go" },
    el("button", { type: "button", class: "up", "aria-label": "Scroll up", onclick: () => scroll(-1) }, icon("down")),
    el("button", { type: "button", "aria-label": "Scroll down", onclick: () => scroll(1) }, icon("down"))),
  el("button", { type: "button", class: "soft-key clear", "aria-label": "Clear", onclick: clear }),
  ...KEYS.map(([digit, letters]) => el("button", { type: "button", onclick: () => type(digit) }, digit,
    letters ? el("small", { "aria-hidden": "true" }, letters) : null)));

byId("sms-form").addEventListener("submit", (event) => { event.preventDefault(); send(); });
field.addEventListener("input", count);
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
});
field.placeholder = "Write";
count();
