//! Puts what several parts of the page share into few files.
//!
//! In: the folder that wasm-split has filled, with a file for every set of parts that share something: over a hundred.
//! Out: the same folder with a handful, since every file takes its time to start. A file that is small joins the
//! smallest large one that is fetched at least as often, so that hardly anything is fetched too early, and nothing at
//! all by whoever opens the page for the first time.
//!
//! The files never call one another, only the main wasm through its table, so joining them changes nothing.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

use anyhow::{Context, Result, ensure};

use crate::{jobs, split::FEATURES};

/// Parts that people open who have nothing here yet: they fetch nothing but what they need themselves.
const FIRST: [&str; 2] = ["answering", "welcome"];
/// What links the parts to the main wasm.
pub(crate) const LINKS: &str = "__wasm_split.js";
/// What the parts import from; the joined files import the same from `MAIN`.
const SHARED: &str = "__wasm_split";
const MAIN: &str = "main";
/// A file this large stays on its own; names included, which are gone in the end.
const LARGE_BYTES: u64 = 200_000;

/// A file with what exactly these parts share.
struct Chunk {
    /// Its number.
    name: String,
    parts: BTreeSet<String>,
    bytes: u64,
}

/// Packs the files in `folder`.
///
/// # Errors
/// If wasm-split writes its links in another way than it did, or a program fails.
pub(crate) fn pack(folder: &Path) -> Result<()> {
    let path = folder.join(LINKS);
    let links = fs::read_to_string(&path).context("reading the links between the parts")?;
    let (runtime, blocks) = links.split_once("/* ").context("no part shares anything with another")?;
    let mut chunks = Vec::new();
    let mut exports = String::new();
    for block in blocks.split("/* ") {
        let (parts, rest) = block.split_once(" */\nconst __chunk_").context("a chunk without its parts")?;
        let (name, rest) = rest.split_once(' ').context("a chunk without a name")?;
        let bytes = fs::metadata(folder.join(file(name)))?.len();
        chunks.push(Chunk { name: name.to_owned(), parts: parts.split(", ").map(str::to_owned).collect(), bytes });
        if let Some(at) = rest.find("export const") {
            exports = rest[at..].to_owned();
        }
    }

    let hub = hub(folder, &chunks)?;
    let mut links = runtime.replace(
        "return sharedImports;",
        "sharedImports.main = sharedImports.__wasm_split;\n    return sharedImports;",
    );
    ensure!(links != runtime, "the links share nothing");
    let mut leaders = BTreeMap::new();
    for (parts, members) in packs(&chunks) {
        let leader = members.iter().max_by_key(|it| it.bytes).context("an empty pack")?.name.clone();
        let mut merge = Command::new("wasm-merge");
        merge.args(FEATURES).arg(&hub).arg(SHARED);
        for it in &members {
            merge.arg(folder.join(file(&it.name))).arg(format!("chunk_{}", it.name));
            leaders.insert(it.name.clone(), leader.clone());
        }
        let packed = folder.join("packed");
        jobs::quiet(merge.arg("-o").arg(&packed))?;
        for it in &members {
            fs::remove_file(folder.join(file(&it.name)))?;
        }
        fs::rename(packed, folder.join(file(&leader)))?;
        let parts: Vec<_> = parts.iter().map(String::as_str).collect();
        links += &format!("/* {} */\n{}", parts.join(", "), loader(&leader));
    }
    fs::remove_file(hub)?;
    links += &renamed(&exports, &leaders);
    Ok(fs::write(path, links)?)
}

/// Which chunks go together, by the parts that fetch them.
fn packs(chunks: &[Chunk]) -> BTreeMap<BTreeSet<String>, Vec<&Chunk>> {
    let first = |parts: &BTreeSet<String>| FIRST.map(|it| parts.contains(it));
    let everyone: BTreeSet<String> = chunks.iter().flat_map(|it| it.parts.clone()).collect();
    // As many as can be, of those that are fetched first in just the same cases.
    let widest = |chunk: &Chunk| {
        let fits = |part: &&String| !FIRST.contains(&part.as_str()) || chunk.parts.contains(*part);
        everyone.iter().filter(fits).cloned().collect::<BTreeSet<_>>()
    };
    let large = chunks.iter().filter(|it| it.bytes >= LARGE_BYTES).map(|it| it.parts.clone());
    let mut hubs: Vec<BTreeSet<String>> = large.collect();
    hubs.sort_by_cached_key(|it| (it.len(), it.clone()));
    let mut packs = BTreeMap::<_, Vec<_>>::new();
    for chunk in chunks {
        let fits = |it: &&BTreeSet<String>| it.is_superset(&chunk.parts) && first(it) == first(&chunk.parts);
        let hub = hubs.iter().find(fits).cloned().unwrap_or_else(|| widest(chunk));
        packs.entry(hub).or_default().push(chunk);
    }
    packs
}

/// A wasm file that passes on what the chunks import, so that they import each thing once when they are joined.
fn hub(folder: &Path, chunks: &[Chunk]) -> Result<std::path::PathBuf> {
    let all = folder.join("all");
    let mut merge = Command::new("wasm-merge");
    merge.args(FEATURES).arg("--enable-multimemory");
    for it in chunks {
        merge.arg(folder.join(file(&it.name))).arg(format!("chunk_{}", it.name));
    }
    jobs::quiet(merge.arg("-o").arg(&all))?;
    let text =
        jobs::output("wasm-dis", &["--enable-multimemory".as_ref(), all.as_os_str()]).context("wasm-dis failed")?;
    fs::remove_file(all)?;
    // ` (import "__wasm_split" "memory" (memory $mimport$0 20))`, once for each chunk that has it
    let mut imports = BTreeMap::new();
    for line in text.lines().filter_map(|line| line.trim().strip_prefix("(import ")) {
        let mut words = line.splitn(6, '"');
        let (_, module, _, name, rest) = (words.next(), words.next(), words.next(), words.next(), words.next());
        ensure!(module == Some(SHARED), "a chunk imports from {module:?}");
        let (name, rest) = (name.context("an import without a name")?, rest.context("an import without a type")?);
        // `(memory $mimport$0 20))`: the name inside is of no use
        let kind = rest.trim().trim_start_matches('(').split(' ').next().unwrap_or_default();
        let of = rest.trim().splitn(3, ' ').nth(2).unwrap_or_default();
        imports
            .insert(name.to_owned(), (kind.to_owned(), of.trim_end_matches(')').to_owned(), rest.matches(')').count()));
    }
    let mut wat = String::from("(module\n");
    for (at, (name, (kind, of, closing))) in imports.iter().enumerate() {
        let of = format!("{of}{}", ")".repeat(closing.saturating_sub(2)));
        wat += &format!("(import \"{MAIN}\" \"{name}\" ({kind} $it{at} {of}))\n(export \"{name}\" ({kind} $it{at}))\n");
    }
    wat += ")\n";
    let (source, hub) = (folder.join("hub.wat"), folder.join("hub"));
    fs::write(&source, wat)?;
    jobs::quiet(Command::new("wasm-as").args(FEATURES).arg(&source).arg("-o").arg(&hub))?;
    fs::remove_file(source)?;
    Ok(hub)
}

fn file(name: &str) -> String {
    format!("chunk_{name}.wasm")
}

/// What fetches a file, as wasm-split writes it.
fn loader(name: &str) -> String {
    let file = file(name);
    format!(
        "const __chunk_{name} = makeLoad(() => {{\n    \
         const src = fetch(new URL(\"./{file}\", import.meta.url));\n    \
         src.catch(() => {{}});\n    \
         return async (imports) => WebAssembly.instantiateStreaming(src, imports);\n}}, []);\n"
    )
}

/// The loaders of the parts, each chunk replaced by the one it went to.
fn renamed(exports: &str, leaders: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    for (at, piece) in exports.split("[__chunk_").enumerate() {
        let Some((list, rest)) = piece.split_once(']').filter(|_| at > 0) else {
            out += piece;
            continue;
        };
        let names = list.split(", __chunk_").filter_map(|name| leaders.get(name));
        let names: BTreeSet<_> = names.map(|it| format!("__chunk_{it}")).collect();
        out += &format!("[{}]{rest}", names.into_iter().collect::<Vec<_>>().join(", "));
    }
    out
}
