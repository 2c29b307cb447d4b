// A voice message with its player. One sound plays at a time.

import { el, icon } from "/assets/dom.js";

const BARS = 34;
let playing = null;

const length = (seconds) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

const size = (bytes) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

// The bars are drawn from the name of the file: the same sound looks the same everywhere.
function heights(name) {
  let seed = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return Array.from({ length: BARS }, (_, place) => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    const swell = 0.55 + 0.45 * Math.sin(place / 3.1 + (seed & 7) / 9);
    return Math.round(5 + 21 * swell * (0.35 + 0.65 * (seed / 2 ** 32)));
  });
}

export function voice({ file, seconds, size: bytes }) {
  const sound = new Audio();
  sound.preload = "none";
  const button = el("button", { type: "button", "aria-label": "Play" }, icon("play"));
  const bars = heights(file).map((height) => {
    const bar = el("i");
    bar.style.height = `${height}px`;
    return bar;
  });
  const wave = el("span", {
    class: "wave", role: "slider", tabindex: "0", "aria-label": "Position",
    "aria-valuemin": "0", "aria-valuemax": seconds, "aria-valuenow": "0",
  }, ...bars);
  const told = el("small", {}, `${length(seconds)}, ${size(bytes)}`);

  const whole = () => (Number.isFinite(sound.duration) ? sound.duration : seconds) || 1;
  const show = () => {
    const part = sound.currentTime / whole();
    bars.forEach((bar, place) => bar.classList.toggle("played", part > 0 && place / BARS < part));
    wave.setAttribute("aria-valuenow", Math.round(sound.currentTime));
    const begun = sound.currentTime > 0 || !sound.paused;
    told.textContent = begun ? `${length(sound.currentTime)} / ${length(seconds)}` : `${length(seconds)}, ${size(bytes)}`;
    button.replaceChildren(icon(sound.paused ? "play" : "pause"));
    button.setAttribute("aria-label", sound.paused ? "Play" : "Pause");
  };
  const seek = (part) => {
    if (!sound.src) sound.src = `/file/${file}`;
    sound.currentTime = Math.max(0, Math.min(1, part)) * whole();
    show();
  };
  for (const event of ["play", "pause", "timeupdate", "seeked"]) sound.addEventListener(event, show);
  sound.addEventListener("ended", () => seek(0));
  button.addEventListener("click", () => {
    if (!sound.src) sound.src = `/file/${file}`;
    if (!sound.paused) return sound.pause();
    if (playing && playing !== sound) playing.pause();
    playing = sound;
    return sound.play().catch(show);
  });
  wave.addEventListener("click", (event) => {
    const box = wave.getBoundingClientRect();
    seek((event.clientX - box.left) / box.width);
  });
  wave.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -5, ArrowRight: 5 }[event.key];
    if (step) seek((sound.currentTime + step) / whole());
  });
  return el("div", { class: "voice", dir: "ltr" }, button, el("div", {}, wave, told));
}

export function attached({ file, name, size: bytes }) {
  return el("a", { class: "document", href: `/file/${file}`, download: name },
    el("span", { class: "disc" }, icon("file")),
    el("span", {}, el("strong", { dir: "auto" }, name), el("small", {}, size(bytes))));
}
