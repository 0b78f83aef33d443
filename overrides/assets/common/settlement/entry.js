// A due day as a calendar entry: one all-day event, RFC 5545. Loaded when someone asks for it. No DOM.

/**
 * @param {{ day: string, end: string, summary: string, address: string, now: number, uid?: string }} entry the days as
 *   ISO dates; `uid` names the entry where the address does not
 */
export function entryText({ day, end, summary, address, now, uid = new URL(address).search.replace(/\W+/g, "-") }) {
  /** @param {string} iso */
  const date = (iso) => iso.replace(/-/g, "");
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//daozhang//settlement//ZH",
    "BEGIN:VEVENT",
    `UID:${uid}@daozhang`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    `DTEND;VALUE=DATE:${date(end)}`,
    `SUMMARY:${summary}`,
    `URL:${address}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
    // A line holds 75 octets at most; what follows a fold begins with a space. Only addresses are that long.
  ]
    .map((line) => line.replace(/[!-~]{70}(?=.)/g, "$&\r\n "))
    .join("\r\n");
}
