// node patterns.mjs CASES
//
// CASES is a JSON array of [pattern, text]. Prints a JSON array of booleans: whether the text matches, in ECMAScript's `u` mode.
import { readFileSync } from "node:fs";

const cases = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(cases.map(([pattern, text]) => new RegExp(pattern, "u").test(text))));
