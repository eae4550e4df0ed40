"use strict";
const at = (id) => document.getElementById(id);
let last = 0;
const MOST = 200;

async function tell(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  await look();
  return answer.json();
}

function made(tag, text) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  return element;
}

function row(...cells) {
  const line = made("tr");
  line.append(...cells.map((cell) => {
    const field = made("td");
    field.append(cell);
    return field;
  }));
  return line;
}

function pre(value) {
  return made("pre", typeof value === "string" ? value : JSON.stringify(value, null, 1));
}

function showEntries(entries) {
  for (const each of entries) {
    last = each.number;
    const what = each.note ? `${each.what} (${each.note})` : each.what;
    const said = made("div", each.status ? String(each.status) : "no answer");
    said.append(pre(each.answered));
    const line = row(String(each.number), each.at.slice(11, 19), what, each.where, pre(each.sent), said);
    if (each.status < 200 || each.status > 299) line.className = "bad";
    at("entries").prepend(line);
  }
  while (at("entries").childElementCount > MOST) at("entries").lastChild.remove();
}

function showRules(rules) {
  at("rules").replaceChildren(...rules.map((rule) => {
    const line = made("li", `${rule.fault}: ${rule.call}, ${rule.times > 1000 ? "until switched off" : `${rule.times} more`} `);
    const off = made("button", "Switch off");
    off.className = "quiet";
    off.addEventListener("click", () => tell("/console/fault", { fault: rule.fault, times: 0 }));
    line.append(off);
    return line;
  }));
}

function showDelivery(delivery) {
  if (at("delivery").childElementCount) return;
  for (const [name, value] of Object.entries(delivery)) {
    const field = made("div");
    const label = made("label", name.replaceAll("_", " "));
    const input = made("input");
    input.id = `delivery-${name}`;
    input.value = value;
    label.htmlFor = input.id;
    input.addEventListener("change", () => {
      const number = Number(input.value);
      if (Number.isFinite(number) && number >= 0) tell("/console/delivery", { [name]: number });
    });
    field.append(label, input);
    at("delivery").append(field);
  }
}

function toggle(shop, name, words) {
  const button = made("button", `${words}: ${shop[name] ? "yes" : "no"}`);
  button.addEventListener("click", () => tell("/console/shortcode", { shortcode: shop.number, [name]: !shop[name] }));
  return button;
}

let shown = "";
function showShops(shops) {
  if (JSON.stringify(shops) === shown) return;
  shown = JSON.stringify(shops);
  at("shops").replaceChildren(...shops.map((shop) => row(
    `${shop.kind} ${shop.number}${shop.store ? ` (store ${shop.store})` : ""}`, shop.name, `Ksh ${shop.balance}`,
    shop.is_registered ? "URLs registered" : "no URLs", toggle(shop, "asked_first", "asked first"), toggle(shop, "active", "active"))));
}

async function look() {
  const state = await (await fetch(`/console/state?after=${last}`)).json();
  at("now").textContent = state.now.slice(0, 19).replace("T", " ") + " UTC";
  at("clock").hidden = !state.is_virtual;
  if (!at("which").childElementCount) at("which").append(...state.faults.map((each) => made("option", each)));
  showEntries(state.entries.filter((each) => each.number > last));
  showRules(state.rules);
  showDelivery(state.delivery);
  showShops(state.shortcodes);
}

at("fault").addEventListener("submit", (event) => {
  event.preventDefault();
  tell("/console/fault", { fault: at("which").value, call: at("call").value, times: Number(at("times").value) });
});
at("forward").addEventListener("submit", (event) => {
  event.preventDefault();
  tell("/console/clock", { seconds: Number(at("seconds").value) || 0 });
});
at("token").addEventListener("click", () => tell("/console/token", {}));
look();
setInterval(() => look().catch(() => {}), 1000);
