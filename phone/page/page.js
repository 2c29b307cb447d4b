// The desk: what the server says goes to the phones; around each phone stands who holds it, what to
// say and what may go wrong.

import { act, byId, el } from "/assets/dom.js";
import { drawTelegram } from "/assets/telegram.js";
import { drawSms } from "/assets/sms.js";

const LANGUAGES = { en: "English", fr: "Français", es: "Español", ar: "العربية", zh: "中文", my: "မြန်မာ" };
const TROUBLES = {
  "too-many": "429, wait 5 s", failure: "502 with JSON", "empty-failure": "503, empty",
  "break-before": "breaks before", "break-after": "breaks after", slow: "answers after 4 s",
};

const chosen = {
  get: (what) => sessionStorage.getItem(what),
  set: (what, value) => { sessionStorage.setItem(what, value); listen(); },
};
let source = null;
let view = null;
let settings = { deep_links: [], keywords: [], links: [] };

function listen() {
  source?.close();
  const query = new URLSearchParams();
  for (const what of ["person", "number"]) if (chosen.get(what)) query.set(what, chosen.get(what));
  source = new EventSource(`/live?${query}`);
  source.onmessage = ({ data }) => {
    view = JSON.parse(data);
    drawTelegram(view.telegram);
    drawSms(view.sms);
    drawBench();
  };
  source.onopen = () => { byId("away").hidden = true; };
  source.onerror = () => { byId("away").hidden = false; };
}

const chip = (label, onclick, title) => el("button", { type: "button", class: "chip", dir: "auto", onclick, title }, label);

const toggle = (label, onclick) => el("button", { type: "button", class: "switch", role: "switch", "aria-checked": "true", onclick }, el("span", {}, label), el("i"));

const select = (label, options, onchange) => el("label", {}, el("span", {}, label), el("select", { onchange }, ...options));

const options = (of) => Object.entries(of).map(([value, label]) => el("option", { value }, label));

// The parts of a bench that change are kept by name.
function bench(provider, { who, language, say, network, add }) {
  const parts = { who, network };
  const trouble = el("select", { "aria-label": "What happens to the next call" }, ...options(TROUBLES));
  parts.armed = el("p", { class: "hint", hidden: true }, "Waits for the next call.");
  parts.line = toggle("Provider can be reached", () => act("line", { provider, whole: !view[provider].line }));
  parts.wire = el("ol", { class: "wire", reversed: true });
  byId(provider === "sms" ? "sms-bench" : "tg-bench").append(
    el("section", {}, el("div", { class: "pair" }, who, el("button", { type: "button", class: "small", onclick: add }, "New")), language),
    el("section", { class: "say-this" }, el("h3", {}, "Say"), el("div", { class: "chips" }, ...say)),
    el("section", {}, network, el("p", { class: "hint" }, "Switch it off, write, and switch it on again: nothing is lost.")),
    el("section", {}, el("details", {}, el("summary", {}, "Trouble at the provider"),
      el("div", {}, parts.line, el("div", { class: "pair" }, el("label", {}, el("span", {}, "The next call"), trouble),
        el("button", { type: "button", class: "small", onclick: () => act("trouble", { provider, kind: trouble.value }) }, "Set")), parts.armed)),
    el("details", { open: matchMedia("(min-width: 1161px)").matches }, el("summary", {}, "On the wire"), el("div", {}, parts.wire))));
  return parts;
}

let telegram = null;
let sms = null;

function build() {
  byId("subtitle").textContent = settings.subtitle ?? "";
  byId("try").textContent = settings.try_this ?? "";
  byId("links").append(...settings.links.map(([label, href]) => el("a", { href, target: "_blank", rel: "noreferrer" }, label)));
  const person = () => view.telegram.person;
  const language = select("Language of the phone", options(LANGUAGES), (event) => act("speak", { person: person().id, language: event.target.value }));
  telegram = bench("telegram", {
    who: select("Person", [], (event) => chosen.set("person", event.target.value)),
    language,
    say: [
      ...settings.deep_links.map(([label, payload]) => chip(label, () => act("open-link", { person: person().id, payload }), `t.me/…?start=${payload}`)),
      ...["/help", "STOP"].map((text) => chip(text, () => act("write", { person: person().id, text }))),
    ],
    network: toggle("Phone has network", () => act("person-network", { person: person().id, lost: !person().lost })),
    add: async () => chosen.set("person", (await act("new-person", { language: language.lastChild.value })).person),
  });
  telegram.language = language.lastChild;
  sms = bench("sms", {
    who: select("Number", [], (event) => chosen.set("number", event.target.value)),
    language: null,
    say: [...new Set([...settings.keywords, "1", "STOP", "START", "HELP"])].map((text) => chip(text, () => act("text", { number: view.sms.number, text }))),
    network: toggle("Phone has network", () => act("number-network", { number: view.sms.number, lost: !view.sms.lost })),
    add: async () => chosen.set("number", (await act("new-number")).number),
  });
}

function drawBench() {
  if (!telegram) return;
  const { telegram: left, sms: right } = view;
  choose(telegram.who, left.people.map((p) => [p.id, p.name]), left.person?.id);
  choose(sms.who, right.numbers.map((n) => [n, n]), right.number);
  if (left.person && telegram.language.value !== left.person.language) telegram.language.value = left.person.language;
  for (const [parts, lost, side] of [[telegram, left.person?.lost, left], [sms, right.lost, right]]) {
    parts.network.setAttribute("aria-checked", String(!lost));
    parts.line.setAttribute("aria-checked", String(side.line));
    parts.armed.hidden = !side.trouble;
    parts.wire.replaceChildren(...side.wire.map(({ out, what, status }) =>
      el("li", { class: status >= 200 && status < 300 ? "" : "bad" },
        el("b", { title: out ? "provider to service" : "service to provider" }, out ? "→" : "←"),
        el("span", {}, what), el("b", {}, status === 0 ? "broken" : String(status)))));
  }
}

function choose(label, wanted, value) {
  const field = label.lastChild;
  const says = JSON.stringify(wanted);
  if (field.dataset.says !== says) {
    field.replaceChildren(...wanted.map(([id, name]) => el("option", { value: id }, name)));
    field.dataset.says = says;
  }
  field.value = value;
}

function toEnd() {
  for (const list of [byId("tg-wall"), byId("sms-list")]) list.scrollTop = list.scrollHeight;
}

function tabs() {
  const both = ["telegram", "sms"].map((name) => byId(`tab-${name}`));
  const show = (tab) => {
    document.body.dataset.tab = tab.id.slice(4);
    for (const one of both) {
      one.setAttribute("aria-selected", String(one === tab));
      one.tabIndex = one === tab ? 0 : -1;
    }
    toEnd();
  };
  for (const tab of both) {
    tab.addEventListener("click", () => show(tab));
    tab.addEventListener("keydown", ({ key }) => {
      if (key !== "ArrowLeft" && key !== "ArrowRight") return;
      const other = both[1 - both.indexOf(tab)];
      show(other);
      other.focus();
    });
  }
  if (location.hash === "#sms") show(both[1]);
  addEventListener("resize", toEnd);
}

function tick() {
  const now = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });
  byId("tg-time").textContent = now;
  byId("sms-time").textContent = now;
}

tabs();
tick();
setInterval(tick, 10000);
settings = await (await fetch("/settings")).json();
build();
listen();
