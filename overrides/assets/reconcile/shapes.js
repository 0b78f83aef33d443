// What is handed from module to module: types alone, nothing that runs.

/** @typedef {import("../common/settlement/dates.js").Calendar} Calendar */
/** @typedef {{line: number, cells: string[]}} Row */
/** @typedef {"yuan" | "fen"} Unit */
/** @typedef {"sales" | "statement"} Kind */
/** @typedef {{fen: number, pointed?: boolean}} Money */
/** @typedef {{day: number | null, second: number | null}} When */
/** @typedef {{line: number, reason: string, cells: string[]}} Left */
/** @typedef {{header: number, roles: string[], unit: Unit | ""}} Named */
/** @typedef {{kind: Kind, header: number, roles: string[], unit: Unit}} Columns */
/** @typedef {{id: string, refund: string, order: string, original: string}} Ids "" where a row has none */
/**
 * @typedef {{
 *   line: number,
 *   day: number,
 *   second: number | null,
 *   settle: number | null,
 *   ids: Ids,
 *   kind: string,
 *   channel: string,
 *   amount: number,
 *   fee: number | null,
 * }} Sale
 */
/**
 * @typedef {{
 *   line: number,
 *   day: number,
 *   second: number | null,
 *   fen: number,
 *   balance: number | null,
 *   payer: string,
 *   memo: string,
 *   id: string,
 *   twin?: boolean,
 * }} Entry
 */
/** @typedef {{from: number, to: number, stated: boolean}} Period */
/** @typedef {{entries: Entry[], aside: Left[], refused: Left[], period: Period | null, complete: boolean}} Statement */
/** @typedef {{sales: Sale[], aside: Left[], refused: Left[]}} SalesList */
/** @typedef {{letter: string, days: number}} Cycle */
/**
 * @typedef {{
 *   cycle: Cycle,
 *   cutoff: number,
 *   rate: number | null,
 *   cap: number | null,
 *   flat: number,
 *   calendar: Calendar,
 * }} Terms
 */
/** @typedef {{due: number, last: number, end: number, known: boolean}} Window */
/**
 * @typedef {Window & {
 *   day: number,
 *   index: number,
 *   gross: number,
 *   fee: number | null,
 *   net: number | null,
 *   dayNet: number | null,
 *   sure: boolean,
 *   items: Sale[],
 * }} Lot
 */
/** @typedef {{from: number[], to: number[], fee: number}} MemoKey */
/**
 * @typedef {Entry & {
 *   index: number,
 *   strength: string,
 *   acquirer: boolean,
 *   key: MemoKey | null,
 *   wallet: string,
 *   returned: boolean,
 * }} Credit
 */
/** @typedef {{value: number, way: string, grade: string, same: boolean}} Amount */
/** @typedef {Amount & {lots: number[], from: number, to: number}} Run */
/**
 * @typedef {{
 *   lots: number[],
 *   credits: number[],
 *   way: string,
 *   grade: string,
 *   same?: boolean,
 *   stranger?: boolean,
 * }} Hypothesis
 */
/** @typedef {{way: string, payers: Map<string, number>}} Habits */
/** @typedef {{state: string, group: number, hypotheses: Hypothesis[]}} Judged */
/** @typedef {{most: number | null, needs: (barred: (one: Hypothesis) => boolean) => boolean}} Weighed */
/** @typedef {{lots: Map<number, Judged>, credits: Map<number, Judged>}} Explained */
/** @typedef {{came: number, of: number, unclear: boolean, grade: string}} Counted */
/** @typedef {{lots: Map<number, Counted>, credits: Map<number, string>}} Items */
/**
 * @typedef {{
 *   lot: Lot,
 *   state: string,
 *   why?: string,
 *   difference?: number,
 *   credits: Credit[],
 *   group?: number | string,
 *   together?: number[],
 *   came?: number,
 *   of?: number,
 *   matching?: string,
 * }} Day
 */
/** @typedef {Credit & {state: string, matching: string, days: number[]}} JudgedCredit */
/** @typedef {{days: Day[], credits: JudgedCredit[]}} Result */
/**
 * @typedef {{
 *   day: number,
 *   gross: number,
 *   fee: number | null,
 *   sure: boolean,
 *   capped: boolean,
 *   unpriced: number,
 *   priced: number,
 *   items: Sale[],
 * }} Growing a lot whose sales are still being added
 */
/** @typedef {{credit: number, hypotheses: {hypothesis: Hypothesis, names: string[]}[], ended: string[]}} Step */
/** @typedef {{day: number, lots: number[], credits: Credit[]}} Payment */
/** @typedef {{role: string, rank: number}} Found */
/**
 * @typedef {{
 *   has: (role: string) => boolean,
 *   text: (cells: string[], role: string) => string,
 *   at: Map<string, number>,
 * }} Reader
 */
/** @typedef {{type: string, status: string, side: string, currency: string}} Spoken */
/** @typedef {{type: string, status: string, channel: string, aside: string, kind: string}} Words */
/** @typedef {{first: Map<string, Sale>, keys: Set<string>}} Seen */
/** @typedef {{channel: string, foot: boolean, words: Map<string, Words>}} Common */
/** @typedef {{sale?: Sale, aside?: string, refused?: string}} Outcome */
/** @typedef {{dates: boolean[], zero: number}} NumberFormats */
/** @typedef {{method: number, packed: number, size: number, start: number}} ZipEntry */
/** @typedef {Map<number, {credits: Credit[], difference: number}>} Contradicted */
/**
 * @typedef {{
 *   lots: Lot[],
 *   credits: Credit[],
 *   explained: Explained,
 *   items: Items,
 *   weak: Hypothesis[],
 *   runs: Run[],
 *   contradicted: Contradicted,
 *   statement: Statement,
 *   partOf: (lot: Lot, credits: Credit[]) => Credit | null,
 * }} Given
 */
/** @typedef {{lot: Lot, credit: Credit, short: number}} Short */
/**
 * @typedef {Given & {
 *   expected: Map<number, number>,
 *   states: string[],
 *   sorted: Credit[],
 *   runsOf: Map<number, Run[]>,
 *   open: Credit[],
 *   free: Credit[],
 *   proven: boolean,
 *   left: Lot[],
 *   weakly: Map<number, Hypothesis>,
 *   period: Period | null,
 *   short: Map<number, Short>,
 *   leftSet: {left: Lot[], before: Map<number, number>},
 * }} Look
 */
/** @typedef {Omit<Day, "lot" | "credits"> & {credits?: Credit[]}} Said */
/** @typedef {{text?: string, rows?: Row[], named?: Named}} Source */
/**
 * @typedef {{
 *   rows: Row[],
 *   columns: Columns | null,
 *   looks: string,
 *   fault: string,
 *   read: number,
 *   aside: Left[],
 *   refused: Left[],
 *   sales: SalesList | null,
 *   statement: Statement | null,
 * }} ReadList
 */
/** @typedef {{sales: ReadList, statement: ReadList, result: Result | null, cutoff: number | null}} Compared */
/**
 * @typedef {{
 *   message: (key: string, values?: Record<string, string | number | undefined>) => string,
 *   has: (key: string) => boolean,
 *   day: (day: number) => string,
 *   dated: (day: number) => string,
 *   full: (day: number) => string,
 *   weekday: (day: number) => string,
 *   month: (day: number) => string,
 *   yuan: (fen: number) => string,
 *   days: (count: number) => string,
 * }} Speak
 */

export {};
