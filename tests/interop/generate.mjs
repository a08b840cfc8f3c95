// node generate.mjs SCHEMA OUTPUT: the TypeScript types of a schema.
import { writeFileSync } from "node:fs";
import { compileFromFile } from "json-schema-to-typescript";

const [schemaPath, outputPath] = process.argv.slice(2);
writeFileSync(outputPath, await compileFromFile(schemaPath, { additionalProperties: false }));
