// Collects votes on the page it stands in, and gives them back as a code, a link and a file.
//
// In: the form's attributes, and what the visitor ticks and writes. Out: text in fields, and a file. Nothing is sent.
"use strict";
(() => {
    const form = document.querySelector("form");
    const { form: id, app, heading } = form.dataset;
    const root = document.documentElement;
    const result = document.getElementById("result");
    const key = "wheelhouse.votes." + id;

    // Where storage is refused, every visit is a visitor of its own.
    const visitor = () => {
        try {
            const known = localStorage.getItem(key);
            if (known) return known;
        } catch {}
        const bytes = crypto.getRandomValues(new Uint8Array(16));
        bytes[6] = (bytes[6] & 15) | 64;
        bytes[8] = (bytes[8] & 63) | 128;
        const hex = Array.from(bytes, (it) => it.toString(16).padStart(2, "0")).join("");
        const fresh = hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
        try {
            localStorage.setItem(key, fresh);
        } catch {}
        return fresh;
    };

    const answer = () => {
        const said = (name) => form.elements[name].value.trim();
        const replies = [["comment", "long_text", 1], ["email", "email", 2]]
            .filter(([name]) => said(name))
            .map(([name, kind, k]) => ({ k, w: kind, q: form.elements[name].dataset.question, s: [said(name)] }));
        if (form.elements.consent.checked && said("email")) {
            replies.push({ k: 3, w: "consent", q: form.elements.consent.dataset.question, s: ["✓"] });
        }
        const votes = [...form.querySelectorAll("[name=vote]:checked")].map((it) => ({ i: it.value, n: it.dataset.title }));
        const now = new Date();
        const two = (it) => String(it).padStart(2, "0");
        const d = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
        return { f: id, a: visitor(), h: heading, l: root.lang, t: now.getTime(), d, q: replies, v: votes };
    };

    const code = (value) => {
        const bytes = new TextEncoder().encode(JSON.stringify(value));
        const text = Array.from(bytes, (it) => String.fromCharCode(it)).join("");
        return "0" + btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    };

    const show = () => {
        const given = answer();
        const empty = given.v.length === 0 && given.q.every((it) => it.w !== "long_text");
        document.getElementById("nothing").hidden = !empty;
        result.hidden = empty;
        if (empty) return document.getElementById("nothing").focus();
        const text = code(given);
        document.getElementById("code").value = app ? app + "#answer=" + text : text;
        const file = { format: "wheelhouse-answer", version: 1, ...given };
        const link = document.getElementById("file");
        URL.revokeObjectURL(link.href);
        link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: "application/json" }));
        document.getElementById("result-title").focus();
    };

    form.addEventListener("submit", (event) => {
        event.preventDefault();
        show();
    });
    form.addEventListener("input", () => { result.hidden = true; });
    document.getElementById("copy").addEventListener("click", async () => {
        const field = document.getElementById("code");
        field.select();
        try {
            await navigator.clipboard.writeText(field.value);
        } catch {
            document.execCommand("copy");
        }
        document.getElementById("copied").hidden = false;
    });
    for (const button of document.querySelectorAll("[data-tongue]")) {
        button.addEventListener("click", () => { root.lang = button.dataset.tongue; });
    }
    document.getElementById("script-off").remove();
    form.hidden = false;
})();
