// Prints the issues of each document of a file of JSON Lines, one array a line.
import { readFileSync } from "node:fs";
import { check } from "./npm/index.js";

for (const line of readFileSync(process.argv[2], "utf8").split("\n")) {
  if (line !== "") console.log(JSON.stringify(check(JSON.parse(line)).map(({ rule, path }) => [rule, path])));
}
