// A due day as a calendar entry: one all-day event, RFC 5545. No DOM but the Blob.

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

// A line holds 75 octets at most; what follows a fold begins with a space, and no character is cut.
function folded(line) {
  const octets = new TextEncoder();
  let text = "";
  let size = 0;
  for (const character of line) {
    const more = octets.encode(character).length;
    if (size + more > 75) {
      text += "\r\n ";
      size = 1;
    }
    text += character;
    size += more;
  }
  return text;
}

export function entryText({ day, end, summary, text, address, now }) {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//daozhang//settlement//ZH",
    "BEGIN:VEVENT",
    `UID:${new URL(address).search.replace(/[^\dA-Za-z]+/g, "-")}@daozhang`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${end.replaceAll("-", "")}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${address}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ];
  return lines.map(folded).join("\r\n");
}

export const entryFile = (entry) => new Blob([entryText(entry)], { type: "text/calendar;charset=utf-8" });
