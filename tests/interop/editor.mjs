// node editor.mjs SCHEMA DOCUMENTS
//
// DOCUMENTS is JSON Lines. Prints for each document the messages that the JSON language service of Visual Studio Code shows.
import { readFileSync } from "node:fs";
import service from "vscode-json-languageservice";

const [schemaPath, documentsPath] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
const language = service.getLanguageService({});
language.configure({ validate: true, schemas: [{ uri: "file:///schema.json", fileMatch: ["*"], schema }] });

for (const line of readFileSync(documentsPath, "utf8").split("\n")) {
  if (line === "") continue;
  const document = service.TextDocument.create("file:///story.json", "json", 1, line);
  const found = await language.doValidation(document, language.parseJSONDocument(document));
  console.log(JSON.stringify(found.map((each) => [document.getText(each.range), each.message])));
}
