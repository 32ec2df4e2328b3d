// Looks over figures while they are typed, and keeps them as the draft. It stops nobody: the server checks all again.
(() => {
  const grid = document.querySelector("table[data-decimals]");
  if (!grid) return;
  const form = grid.closest("form"), status = form.querySelector("[role=status]"), edition = form.elements.edition;
  const words = grid.dataset, point = words.point, mark = point === "," ? "." : ",";
  const fields = [...grid.querySelectorAll("input")];
  const whole = new RegExp(`^-?(\\d+|\\d{1,3}(\\${mark}\\d{2,3})*\\${mark}\\d{3})$`);

  const digit = (sign) => {
    const code = sign.codePointAt(0), zero = [0x966, 0xa66, 0x660, 0x6f0].find((zero) => code >= zero && code < zero + 10);
    return zero ? code - zero : sign;
  };

  // null where it is no number, undefined where there is none.
  const value = (field) => {
    const text = [...field.value].map(digit).join("").replace(/\s/g, "").replace("\u2212", "-");
    if (/^[-–—xX×]?$/.test(text)) return undefined;
    const [units, part = "", more] = text.split(point);
    if (more !== undefined || !whole.test(units) || !/^\d*$/.test(part) || part.length > +words.decimals) return null;
    return +(units.replaceAll(mark, "") + "." + part);
  };

  const doubt = (field) => {
    const found = value(field), before = +field.dataset.before;
    if (found === undefined) return "";
    if (found === null) return words.malformed;
    if (words.highest && found > +words.highest) return words.above;
    if (before > 0 && found >= 0 && (found >= before * 3 || found <= before / 3)) return field.dataset.jump;
    const all = value(field.closest("tr").querySelector("input"));
    return words.group && all !== null && found > all ? words.group : "";
  };

  const show = (field) => {
    const id = field.id + "-doubt", text = doubt(field);
    let line = document.getElementById(id);
    if (!line && text) {
      line = Object.assign(document.createElement("p"), { id, className: "doubt" });
      field.after(line);
      field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") || ""} ${id}`.trim());
    }
    if (!line || line.textContent === text) return;
    line.textContent = text;
    if (text) say(text);
  };

  let timer, body, busy, changed, stopped;
  const say = (text) => { status.textContent = text; };
  const later = (seconds) => { clearTimeout(timer); timer = setTimeout(keep, seconds * 1000); };

  // What was not answered is sent again as it was, under its own key, so that it is done once.
  const pack = () => {
    const data = new URLSearchParams(new FormData(form));
    data.set("key", crypto.getRandomValues(new Uint8Array(16)).reduce((text, byte) =>
      text + byte.toString(16).padStart(2, "0"), "").replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"));
    changed = false;
    return data;
  };

  const send = async () => {
    body ??= pack();
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      body = null;
      if (answer.ok) {
        edition.value++;
        say(words.kept.replace("{time}", new Date().toLocaleTimeString(document.documentElement.lang,
          { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })));
        if (changed) later(10);
      } else say((stopped = answer.status === 409) ? words.conflict : words.unkept);
    } catch {
      say(words.unkept);
      later(15);
    }
  };

  const keep = async () => {
    if (stopped || busy) return;
    await (busy = send());
    busy = null;
  };

  form.addEventListener("input", ({ target }) => {
    if (fields.includes(target)) target.closest("tr").querySelectorAll("input").forEach(show);
    changed = true;
    if (!stopped) later(10);
  });

  // What is on its way arrives first; else the form would contradict it.
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    if (!busy) return;
    event.preventDefault();
    stopped = true;
    await busy;
    form.submit();
  });

  fields.forEach(show);
})();
