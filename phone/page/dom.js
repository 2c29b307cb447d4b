// Builds elements. Text is always text: nothing on this page is ever read as HTML.

export const byId = (id) => document.getElementById(id);

export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "class") made.className = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function icon(name, extra = "") {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", `ic ${extra}`.trim());
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

// Keeps the children of `list` in step with `items`: an element stays as it is while its item says
// the same, so that a playing sound goes on and nothing flickers.
export function keep(list, items, draw) {
  const old = new Map([...list.children].map((child) => [child.dataset.key, child]));
  const wanted = items.map((item) => {
    const known = old.get(String(item.key));
    if (known && known.dataset.says === item.says) return known;
    const drawn = draw(item, known);
    drawn.dataset.key = item.key;
    drawn.dataset.says = item.says;
    return drawn;
  });
  wanted.forEach((child, place) => {
    if (list.children[place] !== child) list.insertBefore(child, list.children[place] ?? null);
  });
  while (list.children.length > wanted.length) list.lastChild.remove();
}

// Scripts whose marks stand above and below the line need more room between lines.
export const isTall = (text) => /[\u1000-\u109f\u0600-\u06ff]/.test(text);

export const clock = (at, language) =>
  new Date(at).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hour12: false });

export async function post(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.ok ? answer.json() : {};
}

export const act = (deed, rest = {}) => post("/do", { deed, ...rest });
