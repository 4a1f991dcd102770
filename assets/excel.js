// Reads a workbook of Excel's in a thread of its own, and hands its rows over as CSV, piece by piece.
//
// In: { file, sheet } (sheet may be missing: the first one with rows that can be seen), then null for each piece.
// Out: { sheets, sheet } or { refused }; then { csv, done, of, end } or { refused } for each piece.
//
// - E1 Nothing of the file is kept but the shared texts and one piece of rows; nothing is read twice.
// - E2 What a file unpacks to is bounded, and so is every row: a bomb is refused, not unpacked.
// - E3 Dates come as 2026-11-23, numbers with a point, whatever the language of the file.
"use strict";

// Bytes that one part of the workbook may unpack to, and all texts that cells share.
const PART_MAX = 400e6;
const TEXTS_MAX = 2_000_000;
const COLUMNS_MAX = 16_384;
const CELL_CHARS_MAX = 32_767;
// Characters of a piece of CSV; empty cells count, so that a few cells far to the right cannot fill the memory.
const PIECE_CHARS = 64 * 1024;
const CSV_MAX = 150e6;
// Empty rows between others that are kept, so that the numbers of rows stay those of the sheet.
const GAP_MAX = 1_000;

class Refusal extends Error {}
const refuse = (why) => { throw new Refusal(why); };

// The archive: its list of files stands at its end.

const bytesOf = async (file, from, to) => new DataView(await file.slice(from, to).arrayBuffer());

const listed = async (file) => {
    const head = file.size >= 8 ? (await bytesOf(file, 0, 8)).getBigUint64(0) : 0n;
    if (head === 0xd0cf11e0a1b11ae1n) refuse(await isEncrypted(file) ? "encrypted" : "old");
    const tailAt = Math.max(0, file.size - 66_000);
    const tail = await bytesOf(file, tailAt, file.size);
    let end = tail.byteLength - 22;
    while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end -= 1;
    if (end < 0) refuse("damaged");
    const [count, size, at] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
    if (at + size > file.size) refuse("damaged");
    const list = await bytesOf(file, at, at + size);
    const files = new Map();
    for (let n = 0, here = 0; n < count; n += 1) {
        if (list.getUint32(here, true) !== 0x02014b50) refuse("damaged");
        const [name, extra, note] = [28, 30, 32].map((it) => list.getUint16(here + it, true));
        const text = new TextDecoder().decode(new Uint8Array(list.buffer, here + 46, name));
        files.set(text.replaceAll("\\", "/").replace(/^\//, "").toLowerCase(), {
            locked: list.getUint16(here + 8, true) & 1,
            method: list.getUint16(here + 10, true),
            packed: list.getUint32(here + 20, true),
            size: list.getUint32(here + 24, true),
            at: list.getUint32(here + 42, true),
        });
        here += 46 + name + extra + note;
    }
    return files;
};

// A workbook with a password is an old sort of file with the new one inside.
const isEncrypted = async (file) => {
    const text = new TextDecoder("utf-16le").decode(await file.slice(0, Math.min(file.size, 4_000_000)).arrayBuffer());
    return text.includes("EncryptedPackage");
};

const opened = async (file, part) => {
    if (part.locked) refuse("encrypted");
    if (part.method !== 0 && part.method !== 8) refuse("damaged");
    const head = await bytesOf(file, part.at, part.at + 30);
    if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) refuse("damaged");
    const from = part.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    const packed = file.slice(from, from + part.packed).stream();
    return part.method === 8 ? packed.pipeThrough(new DecompressionStream("deflate-raw")) : packed;
};

// XML, as far as workbooks write it: tags with attributes, and text. Calls `open(name, tag)`, `close(name)`, `text(raw)`.
// Returns a function that takes the next piece of text.

const scanner = (see) => {
    let rest = "";
    return (piece) => {
        const xml = rest + piece;
        let at = 0;
        for (;;) {
            const start = xml.indexOf("<", at);
            if (start < 0) break;
            if (start > at) see.text(xml.slice(at, start));
            let end;
            if (xml.startsWith("<!--", start)) end = after(xml, "-->", start);
            else if (xml.startsWith("<![CDATA[", start)) {
                end = after(xml, "]]>", start);
                if (end > 0) see.text(xml.slice(start + 9, end - 3).replaceAll("&", "&amp;"));
            } else if (xml.startsWith("<!DOCTYPE", start)) refuse("damaged");
            else end = tagEnd(xml, start);
            if (end <= 0) {
                at = start;
                break;
            }
            at = end;
            const sign = xml.charCodeAt(start + 1);
            if (sign === 33 || sign === 63) continue;
            const tag = xml.slice(start + 1, end - 1);
            if (sign === 47) see.close(local(tag.slice(1).trim()));
            else {
                const name = local(/^[^\s/]+/.exec(tag)?.[0] ?? "");
                see.open(name, tag);
                if (tag.endsWith("/")) see.close(name);
            }
        }
        rest = xml.slice(at);
        // Text that goes on is not text that has no end.
        if (rest.length > 4_000_000) refuse("damaged");
    };
};

const after = (xml, sign, from) => {
    const at = xml.indexOf(sign, from);
    return at < 0 ? 0 : at + sign.length;
};

const tagEnd = (xml, start) => {
    let at = start;
    for (let quote = ""; at < xml.length; at += 1) {
        const sign = xml[at];
        if (quote) quote = sign === quote ? "" : quote;
        else if (sign === "\"" || sign === "'") quote = sign;
        else if (sign === ">") return at + 1;
    }
    return 0;
};

const local = (name) => name.slice(name.indexOf(":") + 1);

const attribute = (tag, name) => {
    const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
    return found ? plain(found[1] ?? found[2]) : undefined;
};

const NAMED = { lt: "<", gt: ">", amp: "&", quot: "\"", apos: "'" };
const plain = (raw) => (raw.includes("&") ? raw.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|\w{2,4});/g, (all, name) => {
    if (name[0] !== "#") return NAMED[name] ?? all;
    const code = name[1] === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}) : raw);
// Excel writes signs that XML cannot hold as _x000D_.
const cellText = (raw) => plain(raw).replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

const scan = async (file, part, see) => {
    if (part.size > PART_MAX) refuse("too-large");
    const take = scanner(see);
    const decoder = new TextDecoder();
    let bytes = 0;
    const reader = (await opened(file, part)).getReader();
    for (;;) {
        const { value, done } = await reader.read();
        if (done) break;
        bytes += value.length;
        if (bytes > PART_MAX) {
            reader.cancel();
            refuse("too-large");
        }
        take(decoder.decode(value, { stream: true }));
        if (see.pause) await see.pause(bytes / part.size);
    }
    take(decoder.decode());
};

const NOTHING = { open() {}, close() {}, text() {} };

// The workbook: its sheets, its shared texts, and which styles are dates.

const workbookOf = async (file, files) => {
    const part = files.get("xl/workbook.xml") ?? refuse(files.has("xl/workbook.bin") ? "binary" : "not-excel");
    const book = { sheets: [], from1904: false };
    await scan(file, part, { ...NOTHING, open(name, tag) {
        if (name === "workbookPr") book.from1904 = ["1", "true", "on"].includes(attribute(tag, "date1904"));
        if (name === "sheet") {
            book.sheets.push({ name: attribute(tag, "name") ?? "", rel: /(?:^|\s)\w+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1], hidden: (attribute(tag, "state") ?? "visible") !== "visible" });
        }
    } });
    const targets = new Map();
    const rels = files.get("xl/_rels/workbook.xml.rels");
    if (rels) {
        await scan(file, rels, { ...NOTHING, open(name, tag) {
            if (name === "Relationship") targets.set(attribute(tag, "Id"), attribute(tag, "Target") ?? "");
        } });
    }
    book.sheets = book.sheets.map((it, at) => {
        const target = targets.get(it.rel) ?? `worksheets/sheet${at + 1}.xml`;
        const path = target.startsWith("/") ? target.slice(1) : "xl/" + target.replace(/^\.\//, "");
        return { ...it, part: files.get(path.toLowerCase()) };
    }).filter((it) => it.part);
    if (book.sheets.length === 0) refuse("no-sheets");
    return book;
};

const textsOf = async (file, files) => {
    const texts = [];
    const part = files.get("xl/sharedstrings.xml");
    if (!part) return texts;
    let [text, inText, phonetic] = ["", false, false];
    await scan(file, part, {
        open(name) {
            if (name === "si") text = "";
            if (name === "rPh") phonetic = true;
            if (name === "t") inText = !phonetic;
        },
        text(raw) { if (inText && text.length < CELL_CHARS_MAX) text += raw; },
        close(name) {
            if (name === "t") inText = false;
            if (name === "rPh") phonetic = false;
            if (name === "si") texts.push(cellText(text).slice(0, CELL_CHARS_MAX));
            if (texts.length > TEXTS_MAX) refuse("too-large");
        },
    });
    return texts;
};

// How numbers of each style are read: "date", "time" (of a day), "hours" (that go on past a day), or undefined.
const stylesOf = async (file, files) => {
    const styles = [];
    const part = files.get("xl/styles.xml");
    if (!part) return styles;
    const formats = new Map();
    let inCells = false;
    await scan(file, part, { ...NOTHING,
        open(name, tag) {
            if (name === "numFmt") formats.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "");
            if (name === "cellXfs") inCells = true;
            if (name === "xf" && inCells && styles.length < 100_000) styles.push(kindOf(Number(attribute(tag, "numFmtId") ?? 0), formats));
        },
        close(name) { if (name === "cellXfs") inCells = false; },
    });
    return styles;
};

const kindOf = (id, formats) => {
    const code = formats.get(id);
    if (code === undefined) {
        if (id === 45 || id === 47 || (id >= 18 && id <= 21)) return "time";
        if (id === 46) return "hours";
        if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "date";
        return undefined;
    }
    const bare = code.split(";")[0].toLowerCase().replace(/"[^"]*"|\\.|_.|\*./g, "");
    if (/\[(h+|m+|s+)\]/.test(bare)) return "hours";
    const signs = bare.replace(/\[[^\]]*\]/g, "").replace(/general/g, "");
    if (/[dy]/.test(signs) || (/m/.test(signs) && !/[hs0#]/.test(signs))) return "date";
    return /[hs]/.test(signs) ? "time" : undefined;
};

const two = (it) => String(it).padStart(2, "0");
const clock = (seconds) => `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

const moment = (serial, kind, from1904) => {
    const seconds = Math.round(serial * 86_400);
    if (!Number.isFinite(seconds) || seconds < 0 || serial > 2_958_466) return String(serial);
    if (kind === "hours" || (kind === "time" && serial < 1)) return clock(seconds);
    // Days from 1970 to the first day of each calendar. 1900 was no leap year, but the older one has its 29 February.
    const first = from1904 ? 24_107 : serial < 60 ? 25_568 : 25_569;
    const date = new Date((Math.floor(seconds / 86_400) - first) * 86_400_000);
    const text = date.toISOString().slice(0, 10);
    return seconds % 86_400 === 0 ? text : `${text} ${clock(seconds % 86_400)}`;
};

const columnOf = (place) => {
    let column = 0;
    for (const sign of place) {
        const letter = sign.charCodeAt(0) & ~32;
        if (letter < 65 || letter > 90) break;
        column = column * 26 + letter - 64;
    }
    return column - 1;
};

const quoted = (text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text);

// The rows of a sheet, as pieces of CSV.
async function* pieces(file, sheet, book, texts, styles) {
    let [csv, total, row, last] = ["", 0, [], 0];
    let [value, inValue, type, style, column, phonetic] = ["", false, "", 0, -1, false];
    let ready = [];
    let empty = true;
    const say = () => {
        const said = value;
        if (type === "s") return texts[Number(said)] ?? "";
        if (type === "str" || type === "inlineStr" || type === "e" || type === "d") return cellText(said).slice(0, CELL_CHARS_MAX);
        if (type === "b") return said.trim() === "1" ? "TRUE" : said.trim() === "0" ? "FALSE" : "";
        if (said.trim() === "") return "";
        const number = Number(said);
        if (!Number.isFinite(number)) return cellText(said);
        return styles[style] ? moment(number, styles[style], book.from1904) : String(number);
    };
    const see = {
        open(name, tag) {
            if (name === "row") {
                const place = Number(attribute(tag, "r") ?? last + 1);
                if (!(place > last)) refuse("damaged");
                // Nothing stands above the first row; a sheet's last rows may be a million further down.
                if (!empty) csv += "\n".repeat(Math.min(place - last - 1, GAP_MAX));
                [last, row, column] = [place, [], -1];
            } else if (name === "c") {
                const place = attribute(tag, "r");
                column = place ? columnOf(place) : column + 1;
                if (column < 0 || column >= COLUMNS_MAX) refuse("damaged");
                [type, style, value] = [attribute(tag, "t") ?? "n", Number(attribute(tag, "s") ?? 0), ""];
            } else if (name === "rPh") phonetic = true;
            else if (name === "v" || (name === "t" && type === "inlineStr")) inValue = !phonetic;
        },
        text(raw) { if (inValue && value.length < CELL_CHARS_MAX * 4) value += raw; },
        close(name) {
            if (name === "v" || name === "t") inValue = false;
            else if (name === "rPh") phonetic = false;
            else if (name === "c") row[column] = say();
            else if (name === "row") {
                while (row.length > 0 && !row[row.length - 1]) row.pop();
                if (row.length > 0 || !empty) csv += Array.from(row, (it) => quoted(it ?? "")).join(",") + "\n";
                empty &&= row.length === 0;
                if (csv.length >= PIECE_CHARS) {
                    total += csv.length;
                    if (total > CSV_MAX) refuse("too-large");
                    ready.push(csv);
                    csv = "";
                }
            }
        },
    };
    // What is scanned comes to a halt until the page has taken what is ready.
    let [wake, done, share] = [() => {}, false, 0];
    let go = () => {};
    see.pause = (part) => {
        share = part;
        if (ready.length === 0) return undefined;
        const halt = new Promise((resolve) => { go = resolve; });
        wake();
        return halt;
    };
    let failed;
    const running = scan(file, sheet.part, see).catch((why) => { failed = why; }).finally(() => { done = true; wake(); });
    for (;;) {
        if (ready.length === 0 && !done) await new Promise((resolve) => { wake = resolve; });
        if (failed) throw failed;
        if (ready.length > 0) {
            yield { csv: ready.shift(), share };
            if (ready.length === 0) go();
        } else if (done) break;
    }
    await running;
    yield { csv, share: 1, end: true };
}

let rows;

const begin = async ({ file, sheet }) => {
    const files = await listed(file);
    const book = await workbookOf(file, files);
    const seen = book.sheets.findIndex((it) => !it.hidden);
    const at = Math.min(Math.max(sheet ?? seen, 0), book.sheets.length - 1);
    const [texts, styles] = [await textsOf(file, files), await stylesOf(file, files)];
    rows = pieces(file, book.sheets[at], book, texts, styles);
    return { sheets: book.sheets.map((it) => it.name), sheet: at };
};

const go = async () => {
    const { value } = await rows.next();
    const csv = new TextEncoder().encode(value?.csv ?? "");
    return { csv, share: value?.share ?? 1, end: !value || value.end === true };
};

if (typeof self !== "undefined") {
    self.onmessage = async ({ data }) => {
        try {
            self.postMessage(data ? await begin(data) : await go());
        } catch (why) {
            // What breaks a reader of ours is a file that is not what it says.
            self.postMessage({ refused: why instanceof Refusal ? why.message : "damaged" });
        }
    };
}
