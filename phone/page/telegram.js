// The phone with Telegram: draws what the server says, sends what the thumb does.

import { act, byId, clock, el, icon, isTall, keep } from "/assets/dom.js";
import { attached, voice } from "/assets/voice.js";
import { below, photos } from "/assets/pictures.js";

// What Telegram itself says, in the language of the phone.
const WORDS = {
  en: ["Message", "Menu", "START", "edited", "What can this bot do?", "bot", "typing", "Block bot", "UNBLOCK", "waiting for network", "Today", "Photo"],
  fr: ["Message", "Menu", "DÉMARRER", "modifié", "Que peut faire ce bot ?", "bot", "écrit", "Bloquer le bot", "DÉBLOQUER", "en attente du réseau", "Aujourd’hui", "Photo"],
  es: ["Mensaje", "Menú", "INICIAR", "editado", "¿Qué puede hacer este bot?", "bot", "escribiendo", "Bloquear bot", "DESBLOQUEAR", "esperando red", "Hoy", "Foto"],
  ar: ["رسالة", "القائمة", "ابدأ", "معدّلة", "ماذا يمكن لهذا البوت أن يفعل؟", "بوت", "يكتب", "حظر البوت", "إلغاء الحظر", "في انتظار الشبكة", "اليوم", "صورة"],
  zh: ["消息", "菜单", "开始", "已编辑", "这个机器人能做什么？", "机器人", "正在输入", "屏蔽机器人", "解除屏蔽", "等待网络", "今天", "照片"],
  my: ["စာတို", "မီနူး", "စတင်ရန်", "ပြင်ထားသည်", "ဤဘော့က ဘာလုပ်ပေးနိုင်သလဲ", "ဘော့", "ရေးနေသည်", "ဘော့ကို ပိတ်ပင်ရန်", "ပြန်ဖွင့်ရန်", "ကွန်ရက်ကို စောင့်နေသည်", "ယနေ့", "ဓာတ်ပုံ"],
};
const [MESSAGE, MENU, START, EDITED, WHAT, BOT, TYPING, BLOCK, UNBLOCK, WAITING, TODAY, PHOTO] = Array(12).keys();

const wall = byId("tg-wall");
const field = byId("tg-text");
const commands = byId("tg-commands");
let person = null;
let words = WORDS.en;
let toastSeen = null;
let shownFor = null;
let soon = null;

const write = (text) => act("write", { person: person.id, text });

export function drawTelegram(view) {
  person = view.person;
  if (!person) return;
  const language = person.language in WORDS ? person.language : "en";
  words = WORDS[language];
  byId("glass").lang = language;
  for (const part of [".chatbar", ".composer", ".welcome", ".commands"]) {
    document.querySelector(`#glass ${part}`).dir = language === "ar" ? "rtl" : "ltr";
  }
  drawBars(view);
  drawChat(language);
  drawToast();
}

function drawBars({ bot }) {
  byId("tg-name").textContent = bot.name || bot.username;
  byId("tg-avatar").textContent = [...(bot.name || bot.username)][0] ?? "";
  const typing = person.typing && Date.now() - new Date(person.typing) < 6000;
  clearTimeout(soon);
  if (typing) soon = setTimeout(() => drawBars({ bot }), 6000);
  const sub = byId("tg-sub");
  sub.textContent = person.lost ? words[WAITING] : typing ? `${words[TYPING]}…` : words[BOT];
  sub.classList.toggle("lively", person.lost || Boolean(typing));
  byId("tg-signal").setAttribute("href", person.lost ? "#i-nosignal" : "#i-signal");
  byId("tg-block").textContent = words[BLOCK];
  byId("tg-more").hidden = !person.started || person.blocked;
  field.placeholder = words[MESSAGE];
  byId("tg-menu").querySelector("span").textContent = words[MENU];
  byId("tg-menu").hidden = bot.commands.length === 0;
  const start = byId("tg-start");
  start.hidden = person.started && !person.link && !person.blocked;
  start.textContent = person.blocked ? words[UNBLOCK] : words[START];
  byId("tg-form").hidden = !start.hidden;
  if (!start.hidden) showCommands(false);
  const welcome = byId("tg-welcome");
  welcome.hidden = person.messages.length > 0;
  welcome.querySelector("h2").textContent = words[WHAT];
  welcome.querySelector("p").textContent = bot.description;
  welcome.firstElementChild.hidden = !bot.description;
  commands.replaceChildren(...bot.commands.map(({ command, description }) =>
    el("button", { type: "button", role: "menuitem", onclick: () => { showCommands(false); write(`/${command}`); } },
      el("span", { dir: "auto" }, description), el("small", {}, `/${command}`))));
}

function drawChat(language) {
  const atEnd = wall.scrollHeight - wall.scrollTop - wall.clientHeight < 90;
  const before = byId("tg-list").lastElementChild?.dataset.key;
  const items = [];
  let day = "";
  const inAlbum = (message, place) => message.album && person.messages[place - 1]?.album === message.album;
  person.messages.forEach((message, place) => {
    if (inAlbum(message, place)) return;
    const parts = message.album ? person.messages.filter((other) => other.album === message.album) : [message];
    const end = place + parts.length - 1;
    const today = new Date(message.at).toDateString();
    if (today !== day) {
      const name = today === new Date().toDateString() ? words[TODAY]
        : new Date(message.at).toLocaleDateString(language, { day: "numeric", month: "long" });
      items.push({ key: `day ${today}`, says: name, day: name });
      day = today;
    }
    const last = person.messages[end + 1]?.mine !== message.mine;
    const next = place > 0 && person.messages[place - 1].mine !== message.mine;
    items.push({ key: `${person.id} ${message.id}`, says: JSON.stringify([parts, last, next, language]), message, parts, last, next });
  });
  person.unsent.forEach((text, place) => {
    const message = { mine: true, runs: [{ text }], buttons: [], unsent: true };
    items.push({ key: `unsent ${place}`, says: text, message, last: true, next: place === 0 });
  });
  keep(byId("tg-list"), items, drawItem);
  const after = byId("tg-list").lastElementChild;
  const fresh = after && after.dataset.key !== before;
  const changed = shownFor !== person.id;
  shownFor = person.id;
  if (changed || (atEnd && fresh) || (fresh && after.classList.contains("mine")) || (atEnd && !fresh)) {
    wall.scrollTo({ top: wall.scrollHeight, behavior: changed ? "instant" : "smooth" });
  }
}

function drawItem(item, known) {
  if (item.day) return el("li", { class: "day" }, item.day);
  const { message, parts, last, next } = item;
  const classes = ["say"];
  if (message.mine) classes.push("mine");
  if (last) classes.push("tail");
  if (next) classes.push("next");
  if (message.buttons.length) classes.push("has-keys");
  if (!known && shownFor === person.id) classes.push("arrives");
  if (message.photo) classes.push("shows");
  const bubble = el("div", { class: "bubble" });
  if (message.photo) bubble.append(photos(parts, words[PHOTO]));
  if (message.voice) bubble.append(voice(message.voice));
  if (message.document) bubble.append(attached(message.document));
  if (message.wordless) bubble.append(el("span", { class: "nothing" }, `(${message.wordless})`));
  const runs = message.photo ? below(parts) : message.runs;
  const text = runs.map((run) => run.text).join("");
  const said = el("div", { class: isTall(text) ? "words tall" : "words", dir: "auto" }, ...inline(runs), stamp(message));
  bubble.append(said);
  const keyboard = message.buttons.length ? drawKeyboard(message) : null;
  return el("li", { class: classes.join(" ") }, bubble, keyboard);
}

function stamp(message) {
  const when = message.unsent ? "" : clock(message.at);
  const parts = [message.edited ? `${words[EDITED]} ${when}` : when];
  if (message.unsent) parts.push(icon("clock", "clock"));
  else if (message.mine) parts.push(icon("checks"));
  return el("span", { class: "stamp" }, ...parts);
}

function drawKeyboard(message) {
  return el("div", { class: "keyboard" }, ...message.buttons.map((row, y) =>
    el("div", {}, ...row.map(({ label, url }, x) => url
      ? el("a", { href: url, target: "_blank", rel: "noreferrer noopener", dir: "auto" }, label, icon("link"))
      : el("button", { type: "button", dir: "auto", onclick: (event) => press(event.currentTarget, message.id, y, x) }, label)))));
}

async function press(button, message, row, column) {
  button.classList.add("spins");
  await act("press", { person: person.id, message, row, column });
  button.classList.remove("spins");
}

// Runs of one mark become one element; quotations and preformatted texts become blocks.
function inline(runs) {
  const out = [];
  for (const run of runs) {
    const marks = run.marks ?? [];
    const block = marks.includes("pre") ? "pre" : marks.some((mark) => mark.endsWith("blockquote")) ? "blockquote" : null;
    const drawn = drawRun(run, marks);
    const before = out[out.length - 1];
    if (block && before?.localName === block) before.append(...drawn);
    else if (block) out.push(el(block, {}, ...drawn));
    else if (before && ["pre", "blockquote"].includes(before.localName)) out.push(...drawRun({ ...run, text: run.text.replace(/^\n/, "") }, marks));
    else out.push(...drawn);
  }
  return out;
}

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code" };

function drawRun(run, marks) {
  let inner = marks.includes("code") || marks.includes("pre") || run.url ? [run.text] : linked(run.text);
  for (const mark of marks) if (TAGS[mark]) inner = [el(TAGS[mark], {}, ...inner)];
  if (marks.includes("spoiler")) {
    inner = [el("span", { class: "spoiler", onclick: (event) => event.currentTarget.classList.add("seen") }, ...inner)];
  }
  if (run.url) inner = [el("a", { href: run.url, target: "_blank", rel: "noreferrer noopener" }, ...inner)];
  return inner;
}

// Addresses and commands can be touched, as in Telegram.
function linked(text) {
  return text.split(/((?<=^|\s)\/[a-z_0-9]{1,32}\b|https?:\/\/[^\s<>()]+)/u).map((part, place) => {
    if (place % 2 === 0) return part;
    if (part.startsWith("/")) return el("button", { type: "button", class: "command", onclick: () => write(part) }, part);
    return el("a", { href: part, target: "_blank", rel: "noreferrer noopener" }, part);
  });
}

function drawToast() {
  if (!person.toast || person.toast.at === toastSeen) return;
  toastSeen = person.toast.at;
  if (Date.now() - new Date(person.toast.at) > 10000) return;
  if (person.toast.alert) {
    byId("tg-alert-text").textContent = person.toast.text;
    byId("tg-alert").hidden = false;
    byId("tg-alert").querySelector("button").focus();
    return;
  }
  const toast = byId("tg-toast");
  toast.textContent = person.toast.text;
  toast.hidden = false;
  setTimeout(() => { toast.hidden = true; }, 3200);
}

function showCommands(open) {
  commands.hidden = !open;
  byId("tg-menu").setAttribute("aria-expanded", String(open));
  byId("tg-menu").querySelector("use").setAttribute("href", open ? "#i-close" : "#i-menu");
}

byId("tg-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = field.value.trim();
  if (!text) return;
  field.value = "";
  showCommands(false);
  write(text);
});
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId("tg-form").requestSubmit();
  }
});
byId("tg-menu").addEventListener("click", () => showCommands(commands.hidden));
byId("tg-start").addEventListener("click", () => act(person.blocked ? "block" : "start", { person: person.id, blocked: false }));
byId("tg-block").addEventListener("click", () => {
  byId("tg-more").open = false;
  act("block", { person: person.id, blocked: true });
});
byId("tg-alert").querySelector("button").addEventListener("click", () => { byId("tg-alert").hidden = true; field.focus(); });
byId("tg-down").addEventListener("click", () => wall.scrollTo({ top: wall.scrollHeight, behavior: "smooth" }));
wall.addEventListener("scroll", () => {
  byId("tg-down").hidden = wall.scrollHeight - wall.scrollTop - wall.clientHeight < 220;
});
document.addEventListener("keydown", (event) => { if (event.key === "Escape") showCommands(false); });
