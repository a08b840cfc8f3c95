// node discriminated.mjs OPENAPI DOCUMENTS
//
// DOCUMENTS is JSON Lines. Prints for each document all that ajv says of it where it goes by discriminators.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [openapiPath, documentsPath] = process.argv.slice(2);
const openapi = JSON.parse(readFileSync(openapiPath, "utf8"));
for (const each of Object.values(openapi.components.schemas)) delete each.discriminator?.mapping; // ajv refuses it
const ajv = new Ajv.default({ strict: true, allErrors: true, discriminator: true });
addFormats.default(ajv, { mode: "full", formats: ["date-time", "date", "uri"] });
ajv.addVocabulary(["openapi", "info", "components"]);
ajv.addSchema(openapi, "urn:x:openapi");
const validate = ajv.compile({ $ref: "urn:x:openapi#/components/schemas/Article" });

for (const line of readFileSync(documentsPath, "utf8").split("\n")) {
  if (line === "") continue;
  const errors = validate(JSON.parse(line)) ? [] : validate.errors;
  console.log(JSON.stringify(errors.map((each) => [each.instancePath, each.message])));
}
