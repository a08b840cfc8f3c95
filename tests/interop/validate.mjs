// node validate.mjs SCHEMA DOCUMENTS
//
// DOCUMENTS is JSON Lines. Prints for each document one line of JSON: null where ajv accepts it, else its first error.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [schemaPath, documentsPath] = process.argv.slice(2);
const ajv = new Ajv.default({ strict: true, discriminator: false });
addFormats.default(ajv, { mode: "full", formats: ["date-time", "date", "uri"] });
const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, "utf8")));

for (const line of readFileSync(documentsPath, "utf8").split("\n")) {
  if (line === "") continue;
  const told = validate(JSON.parse(line)) ? null : `${validate.errors[0].instancePath} ${validate.errors[0].message}`;
  console.log(JSON.stringify(told));
}
