// Money as a reader types it → whole fen; whole fen → figures, and the capital numerals of a formal letter. No DOM.
//
// Capitals follow 《支付结算办法》 (银发〔1997〕393号), annex 1: 零 for each gap inside the yuan, 整 where it ends at 元.

const NUMERALS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿"];
const MOST = 1e8 * 100;

/**
 * "¥1,280.50", "1280.5元", "１２８０．５" → {value: 128050}; else {fault}, a word of docs/words.
 * @param {string} text
 * @returns {{ value?: number | null, fault?: string }}
 */
export function readMoney(text) {
  const plain = text.normalize("NFKC").replace(/[\s,，]|^(?:RMB|CNY|人民币|¥)+|(?:元|圆)整?$/gi, "");
  if (!plain) return { value: null };
  const [, yuan, cents = ""] = /^0*(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain) || [];
  if (yuan === undefined) return { fault: "money-unknown" };
  const value = +yuan * 100 + +cents.padEnd(2, "0");
  return value > 0 && value <= MOST ? { value } : { fault: "money-range" };
}

/**
 * 128050 → "1280.50", as a letter writes it.
 * @param {number} fen
 */
export const figuresOf = (fen) => `${Math.floor(fen / 100)}.${`${fen % 100}`.padStart(2, "0")}`;

/**
 * 128050 → "人民币壹仟贰佰捌拾元伍角"; from 1 fen to below ten thousand million yuan.
 * @param {number} fen
 */
export function capitalsOf(fen) {
  const yuan = Math.floor(fen / 100);
  const [jiao, cent] = [Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan ? `${capitalsOfWhole(yuan)}元` : "";
  if (!jiao && !cent) return `人民币${whole}整`;
  const tenths = jiao ? `${NUMERALS[jiao]}角` : whole && "零";
  return `人民币${whole}${tenths}${cent ? `${NUMERALS[cent]}分` : ""}`;
}

/** @param {number} number */
function capitalsOfWhole(number) {
  let [text, gap, filled] = ["", false, false];
  const digits = `${number}`;
  for (let index = 0; index < digits.length; index += 1) {
    const place = digits.length - 1 - index;
    if (digits[index] === "0") gap = true;
    else {
      text += (gap && text ? "零" : "") + NUMERALS[Number(digits[index])] + PLACES[place % 4];
      [gap, filled] = [false, true];
    }
    if (place % 4 === 0 && filled) {
      text += GROUPS[place / 4];
      filled = false;
    }
  }
  return text;
}
