// The QR codes of the addresses given on standard input, a line of 0 and 1 a row.

import { readFileSync } from "node:fs";
import { qrCode } from "../../overrides/assets/paper/qr.js";

/** @type {{ addresses: string[] }} */
const { addresses } = JSON.parse(readFileSync(0, "utf8"));
const codes = addresses.map(qrCode).map((rows) => rows && rows.map((row) => row.map(Number).join("")));
process.stdout.write(JSON.stringify(codes));
