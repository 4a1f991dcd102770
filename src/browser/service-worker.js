// Keeps the page for when there is no network, and each version of it whole.
//
// In: what the page fetches from its own folder. Out: the same from this version's cache, else from the network.
// `cargo xtask build` writes the list of files, with the SHA-256 of each, over the empty one below.
//
// - V1 A version is installed whole or not at all: every file is checked against its sum.
// - V2 A new version waits until the person asks for it, or has closed every tab of the old one.
// - V3 A tab that runs the version before this one goes on with it: what that still fetches is found in its cache.
// - V4 A cache that fails is passed by: the host is asked instead.
// - V5 Nothing is touched that is not in a cache of this folder on this origin.
"use strict";

/** The files by their address in this folder, each with its SHA-256 as hex. */
const FILES = {};
/** Stands for all of them. */
const VERSION = "";

const SCOPE = new URL(self.registration.scope);
/** What the caches of this folder are called; another folder of the same host has its own. */
const PREFIX = `wheelhouse ${SCOPE.pathname} `;
const CACHE = PREFIX + VERSION;
/** The page itself, for every address that names one of its pages. */
const PAGE = "./index.html";
/** The addresses of pages, as `src/ui/address.rs` has them, and the empty one. */
const PAGES = [
    "", "feedback", "forms", "customers", "insights", "backlog", "prioritise", "rounds", "roadmap", "settings", "workspaces",
];
/** How many older versions are kept for tabs that still run them. */
const OLDER_KEPT = 1;

const address = (file) => new URL(file, SCOPE).href;

const sum = async (bytes) => {
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** The caches of this folder, oldest first. */
const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** A file from an older version, where it is the same; else from the host, past every cache in between. */
const get = async (file, expected) => {
    for (const name of await ours()) {
        const kept = await (await caches.open(name)).match(address(file));
        if (kept && (await sum(await kept.clone().arrayBuffer())) === expected) return kept;
    }
    const response = await fetch(address(file), { cache: "no-store", credentials: "same-origin" });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    const bytes = await response.arrayBuffer();
    if ((await sum(bytes)) !== expected) throw new Error(`${file} belongs to another version`);
    // Made anew: a browser refuses to show a page that was kept from behind a redirect, and some hosts answer for
    // index.html with one. The bytes are unpacked already.
    const headers = new Headers(response.headers);
    headers.delete("content-encoding");
    headers.delete("content-length");
    return new Response(bytes, { headers });
};

const install = async () => {
    const cache = await caches.open(CACHE);
    try {
        for (const [file, expected] of Object.entries(FILES)) {
            await cache.put(address(file), await get(file, expected));
        }
        for (const page of PAGES) {
            await cache.put(address(`./${page}`), await cache.match(address(PAGE)));
        }
    } catch (error) {
        await caches.delete(CACHE);
        throw error;
    }
};

const tidy = async () => {
    const older = (await ours()).filter((name) => name !== CACHE);
    const gone = older.slice(0, Math.max(0, older.length - OLDER_KEPT));
    await Promise.all(gone.map((name) => caches.delete(name)));
};

const answer = async (request) => {
    // A page is one word of the path; whatever lies deeper is the host's own.
    const path = new URL(request.url).pathname.slice(SCOPE.pathname.length);
    const wanted = request.mode === "navigate" && !path.includes("/") ? address(PAGE) : request.url;
    const cache = await caches.open(CACHE);
    const own = await cache.match(wanted, { ignoreSearch: true });
    if (own) return own;
    for (const name of await ours()) {
        const older = await (await caches.open(name)).match(wanted, { ignoreSearch: true });
        if (older) return older;
    }
    return fetch(request);
};

/** Lets the browser take this version straight from its cache: waking the worker takes longer than starting the app. */
const route = (event) => {
    const own = [...Object.keys(FILES), ...PAGES.map((page) => `./${page}`)];
    const routes = own.map((file) => ({
        condition: { urlPattern: address(file) },
        source: { cacheName: CACHE },
    }));
    // Not every browser has it; there the worker answers itself.
    return event.addRoutes?.(routes);
};

self.addEventListener("install", (event) => {
    event.waitUntil(install());
    try {
        event.waitUntil(Promise.resolve(route(event)).catch(() => {}));
    } catch {
        // The same.
    }
});
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("message", (event) => {
    if (event.data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method === "GET" && request.url.startsWith(SCOPE.href)) {
        event.respondWith(answer(request).catch(() => fetch(request)));
    }
});
