// Reads every table of a lake with ClickHouse, which knows nothing of the program that wrote it, and compares what it finds
// with what the warehouse's database says.
//
//   node check.mjs LAKE EXPECTED.json
//
// EXPECTED.json: [{ "table", "version" (null for the newest), "columns": [{ "name", "type", "nullable" }], "facts": { "rows": "3", "sum(value)": "1.5", … } }]
// Exit code: 0 everything equal, 1 something differs.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const [lakeArgument, expectedFile] = process.argv.slice(2);
if (!expectedFile) {
  console.error("usage: node check.mjs LAKE EXPECTED.json");
  process.exit(2);
}
const lake = resolve(lakeArgument);
const expected = JSON.parse(readFileSync(expectedFile, "utf8"));

// The engine reads local files only below the folder in which it was started.
process.chdir(dirname(lake));
const { query } = await import("chdb");

const clickHouseTypes = {
  integer: "Int32",
  long: "Int64",
  "decimal(28,8)": "Decimal(28, 8)",
  string: "String",
  date: "Date32",
  boolean: "Bool",
};

const aggregates = {
  rows: () => "toString(count())",
  sum: (column, type) => `toString(ifNull(sum(${type.startsWith("decimal") ? column : `toInt256(${column})`}), 0))`,
  count: (column) => `toString(count(${column}))`,
  true: (column) => `toString(countIf(${column}))`,
  length: (column) => `toString(ifNull(sum(lengthUTF8(${column})), 0))`,
  first: (column) => `toString(minOrNull(${column}))`,
  last: (column) => `toString(maxOrNull(${column}))`,
};

let differences = 0;
for (const { table, version, columns, facts } of expected) {
  const settings = version === null ? "" : ` SETTINGS delta_lake_snapshot_version = ${version}`;
  const source = `deltaLakeLocal('${join(lake, table)}')`;
  const name = version === null ? table : `${table}@${version}`;
  const described = rows(`DESCRIBE TABLE ${source}`).map((row) => `${row.name} ${row.type}`);
  const documented = columns.map((c) => `${c.name} ${c.nullable ? `Nullable(${clickHouseTypes[c.type]})` : clickHouseTypes[c.type]}`);
  compare(`${name} columns`, documented.join(", "), described.join(", "));
  const types = Object.fromEntries(columns.map((c) => [c.name, c.type]));
  const select = Object.keys(facts).map((fact) => {
    const [, aggregate, column] = /^(\w+)(?:\((\w+)\))?$/.exec(fact);
    return `${aggregates[aggregate](column, types[column])} AS "${fact}"`;
  });
  const [found] = rows(`SELECT ${select.join(", ")} FROM ${source}${settings}`);
  for (const [fact, value] of Object.entries(facts)) {
    compare(`${name} ${fact}`, value, found[fact]);
  }
  console.log(`${name}: ${facts.rows} rows, ${Object.keys(facts).length} facts compared`);
}
console.log(differences === 0 ? "ClickHouse and the warehouse agree." : `${differences} differences.`);
process.exit(differences === 0 ? 0 : 1);

function rows(sql) {
  return JSON.parse(query(sql, "JSON")).data;
}

function compare(what, warehouse, clickHouse) {
  const same = clickHouse === warehouse || (warehouse === null && (clickHouse === null || clickHouse === undefined));
  if (!same) {
    differences++;
    console.error(`${what}: the warehouse says ${warehouse}, ClickHouse ${clickHouse}`);
  }
}
