// <settlement-calculator>: brings the form that the page was drawn with to life. The rule is in dates.mjs.

import { answer, chinaDay, isoOf, readCalendar } from "./dates.mjs";
import { CUTOFFS, readDate, readSale, splitAt } from "./sale.mjs";

const KEYS = ["at", "channel", "cycle", "cutoff"];
// In-app browsers do nothing when asked to save a file or to print.
const IN_APP = /MicroMessenger|QQ\/|AlipayClient|DingTalk|Weibo|aweme/i;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  made.append(...children);
  return made;
}

function clock(seconds) {
  const [hour, minute, second] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, 0));
  return `${hour}:${minute}${second > 0 ? `:${second}` : ""}`;
}

function bringToLife(root) {
  const find = (selector) => root.querySelector(selector);
  const [form, output, take, next] = ["form", "output", ".settlement-take", "[data-next]"].map(find);
  const { locale, said, ...given } = JSON.parse(find("script[type*=json]").textContent);
  const calendar = readCalendar(given.calendar);
  const field = (name) => form.elements[name];
  const place = (name) => find(`[data-field=${name}]`);
  const today = () => chinaDay(Date.now());
  const written = (day, shape = { dateStyle: "full" }) =>
    new Intl.DateTimeFormat(locale, { ...shape, timeZone: "UTC" }).format(day * 864e5);
  let told = null;
  let asked = false;

  function typed() {
    const texts = {};
    for (const name of ["date", "time", "channel", "cycle", "cutoff"]) texts[name] = field(name).value;
    if (field("date").validity.badInput) texts.date = "?";
    return texts;
  }

  // A date's buttons say how many days ago; the others hold the text itself.
  const meant = ({ value }, name) => (name === "date" ? isoOf(today() - value) : value);

  // What goes with a field follows it: a date's weekday, a channel's usual cut-off, the pressed button.
  function follow({ name, value }) {
    if (name === "channel" && Object.values(CUTOFFS).includes(field("cutoff").value)) put("cutoff", CUTOFFS[value] ?? CUTOFFS.card);
    if (name === "date") {
      const { value: day } = readDate(value, calendar);
      find(".settlement-weekday").textContent = day === undefined ? "" : written(day, { weekday: "long" });
    }
    for (const button of place(name).querySelectorAll("button")) button.setAttribute("aria-pressed", meant(button, name) === value);
  }

  function put(name, value) {
    const one = field(name);
    if (name === "channel") for (const radio of one) radio.checked = radio.value === value;
    else {
      if (name === "date") {
        // A native date field cannot hold what is no date: as plain text it keeps what was typed.
        const { value: day } = readDate(value, calendar);
        one.type = value && day === undefined ? "text" : "date";
        if (day !== undefined) value = isoOf(day);
      }
      one.value = value;
    }
    follow({ name, value });
  }

  // "…{due}…" → text and what is put in for {due}, for append(): never markup.
  const say = (key, values = {}) =>
    said[key].split(/\{(\w+)\}/).map((part, at) => (at % 2 ? values[part] : part));
  const line = (key, values, kind = "note") => element("p", { class: `settlement-${kind}` }, ...say(key, values));

  function time(due, confirmed, result) {
    const marked = result && { "data-result": result };
    const made = element("time", { datetime: isoOf(due), ...marked }, written(due));
    return element("span", {}, made, ...(confirmed ? [] : [" ", element("em", {}, said.unconfirmed)]));
  }

  function state({ state, due, overdue }) {
    if (state === "overdue") return line(overdue < 2 ? `overdue-${overdue}` : "overdue-n", { n: overdue }, "state");
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    return line(state, { when: relative.format(due - today(), "day") }, "state");
  }

  function steps({ day, second, channel, cutoff, cycle }, { clearing, due, way }) {
    const step = (key, values, attributes) => element("li", attributes, ...say(key, values));
    const cleared = { clearing: time(clearing, true, "clearing"), cutoff: clock(cutoff) };
    const list = element("ol", {},
      step(channel, { at: written(day) + (second === null ? "" : ` ${clock(second)}`) }),
      step(clearing > day ? "after" : "before", cleared));
    for (const { day, n, makeUp, skipped } of way) {
      const values = { day: written(day), n, festival: makeUp, reason: skipped || said.weekend };
      list.append(n ? step(makeUp ? "made-up" : "counted", values) : step("skipped", values, { "data-skipped": isoOf(day) }));
    }
    if (cycle.letter === "D") list.append(step(cycle.days ? "D" : "D0", { day: written(due), n: cycle.days }));
    return element("div", { class: "settlement-steps" }, element("p", {}, said.steps), list);
  }

  function tell(sale, found) {
    const { other, without } = found;
    const all = [found, other, without, other?.without].filter(Boolean);
    const lines = [
      element("p", { class: "settlement-due" }, said.due, time(found.due, found.confirmed, "due")),
      state(found),
    ];
    if (found.state === "overdue" && all.some(({ due }) => due >= today())) lines.push(line("perhaps"));
    if (sale.day > today()) lines.push(line("ahead"));
    if (without) lines.push(line("without", { due: time(without.due, without.confirmed, "due-without-makeup") }));
    if (other) {
      lines.push(line(sale.second === null ? "no-time" : "other", {
        cutoff: clock(sale.cutoff),
        clearing: written(other.clearing),
        due: time(other.due, other.confirmed, "due-other-side"),
      }));
      if (other.without) lines.push(line("other-without", { due: time(other.without.due, other.without.confirmed) }));
    }
    if (all.some(({ confirmed }) => !confirmed)) lines.push(line("beyond", { year: isoOf(calendar.published + 1).slice(0, 4) }));
    if (found.state !== "overdue") lines.push(line(`next-${found.state}`, { due: written(found.due) }, "next"));
    else if (next) lines.push(element("p", {}, next.cloneNode(true)));
    output.append(...lines, steps(sale, found));
    output.dataset.status = found.confirmed ? "confirmed" : "unconfirmed";
    output.dataset.state = found.state;
  }

  function refuse(name, fault) {
    const box = place(name);
    const one = name === "channel" ? box : field(name);
    const id = `settlement-${name}-fault`;
    find(`#${id}`)?.remove();
    one.removeAttribute("aria-invalid");
    one.removeAttribute("aria-errormessage");
    one.setAttribute("aria-describedby", `${fault ? id : ""} settlement-${name}-hint`);
    if (!fault) return;
    one.setAttribute("aria-invalid", "true");
    one.setAttribute("aria-errormessage", id);
    const values = { first: written(calendar.first), last: written(calendar.last) };
    box.append(element("p", { role: "alert", id }, ...say(`${fault}-fault`, values)));
  }

  function show() {
    const { sale, faults } = readSale(typed(), calendar);
    for (const name in typed()) refuse(name, faults[name]);
    told = Object.keys(faults).length ? null : { sale, found: answer(sale, calendar, today()) };
    take.hidden = !told;
    output.replaceChildren();
    delete output.dataset.status;
    delete output.dataset.state;
    if (told) tell(told.sale, told.found);
  }

  // The answer's own part of an address; other keys, as those of a decision, are left alone.
  function addressed(url) {
    const { day, second, channel, cycle, cutoff } = told.sale;
    const at = isoOf(day) + (second === null ? "" : `T${clock(second)}`);
    const values = { at, channel, cycle: `${cycle.letter}+${cycle.days}`, cutoff: clock(cutoff) };
    for (const key of KEYS) url.searchParams.set(key, values[key]);
    return url.href;
  }

  function again() {
    if (!asked) return;
    show();
    if (told) history.replaceState(history.state, "", addressed(new URL(location)));
  }

  async function copy(text) {
    const status = find(".settlement-said");
    find("textarea")?.remove();
    status.textContent = said.copied;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // In-app browsers refuse: the text lies selected, and is copied the old way if they let it.
      const area = element("textarea", { readonly: "", rows: 8, "aria-label": said.due }, text);
      status.after(area);
      area.select();
      if (!document.execCommand("copy")) status.textContent = said["copy-yourself"];
    }
  }

  async function enter(address) {
    const { entryText } = await import("./entry.mjs");
    const { due, confirmed } = told.found;
    const summary = confirmed ? said.entry : `${said.entry} (${said.unconfirmed})`;
    const text = entryText({ day: isoOf(due), end: isoOf(due + 1), summary, address, now: Date.now() });
    const href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    element("a", { href, download: `${isoOf(due)}.ics` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1e4);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    asked = true;
    again();
    const refused = find("input[aria-invalid], [aria-invalid] input");
    if (refused) refused.focus();
    else output.scrollIntoView();
  });
  form.addEventListener("input", ({ target }) => follow(target));
  form.addEventListener("change", again);
  // A date that was copied from elsewhere has many shapes; a native date field takes few of them.
  field("date").addEventListener("paste", (event) => {
    event.preventDefault();
    put("date", event.clipboardData.getData("text").trim());
    again();
  });
  root.addEventListener("click", ({ target }) => {
    const { value } = target;
    if (target.type !== "button") return;
    if (form.contains(target)) {
      const name = target.closest("[data-field]").dataset.field;
      put(name, meant(target, name));
      again();
      return;
    }
    const address = addressed(new URL(location.pathname, location));
    if (value === "copy") copy(`${output.innerText}\n\n${address}`);
    if (value === "entry") enter(address);
    if (value === "print") print();
  });
  // Past midnight in China the same answer has another state.
  document.addEventListener("visibilitychange", again);
  if (IN_APP.test(navigator.userAgent)) for (const value of ["entry", "print"]) find(`[value=${value}]`).hidden = true;
  for (const name of ["date", "cycle", "cutoff"]) follow(field(name));

  // The address fills the form and shows its answer.
  const query = new URLSearchParams(location.search);
  if (!KEYS.some((key) => query.has(key))) return;
  const { date, time: hour } = splitAt(query.get("at") ?? "");
  put("date", date);
  put("time", hour);
  put("channel", query.get("channel") ?? "card");
  put("cycle", query.get("cycle") ?? "T+1");
  if (query.has("cutoff")) put("cutoff", query.get("cutoff"));
  asked = true;
  show();
}

customElements.define("settlement-calculator", class extends HTMLElement {
  connectedCallback() {
    bringToLife(this);
  }
});
