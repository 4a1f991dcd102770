// Edits one item after the other as fast as the page takes them, and says which are done and which are safe.
//
// In: `edits.begin(first, count)`, and a name for them. Out: "open <the export>" once the page can be used, "did 7", "safe 7", all through the
// binding `said`.
(() => {
    const key = (target, key, more) =>
        target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
    const seen = (selector) => new Promise((done) => {
        const look = () => {
            const found = document.querySelector(selector);
            if (found) done(found);
            return Boolean(found);
        };
        if (look()) return;
        const watch = new MutationObserver(() => look() && watch.disconnect());
        watch.observe(document, { childList: true, subtree: true, attributes: true });
    });
    // A task of its own, which no timer holds back.
    const task = () => new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(0);
    });

    // What the export hands to the browser is read here as well.
    let exported;
    const objectUrl = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        exported?.(blob);
        return objectUrl.call(URL, blob);
    };
    const exportNow = () => new Promise((done) => {
        // Asked again until it answers: the page may be in the middle of being put together.
        const ask = () => document.querySelector(".rail__backup")?.click();
        const again = setInterval(ask, 25);
        exported = (blob) => {
            clearInterval(again);
            exported = undefined;
            done(blob);
        };
        ask();
    });

    let last = 0;
    const start = async () => {
        await seen(".rail__saved");
        await seen("#page h1, #page h2, .backlog");
        const state = document.querySelector(".rail__saved");
        // When the page shows "saved", everything done so far has been acknowledged: edits are tasks of their own, and
        // their "saving" is shown before the next one.
        new MutationObserver(() => state.dataset.state === "saved" && last && said(`safe ${last}`))
            .observe(state, { attributes: true });
        const blob = await exportNow();
        const banner = document.querySelector(".banner")?.textContent ?? "";
        said(`open ${JSON.stringify({ banner, file: JSON.parse(await blob.text()) })}`);
    };

    window.edits = {
        async begin(first, count, name = "edit") {
            for (let number = first; number < first + count; number += 1) {
                if (!document.querySelector(".backlog-row--draft input")) key(document.body, "c");
                const field = await seen(".backlog-row--draft input");
                field.value = `${name} ${number}`;
                field.dispatchEvent(new InputEvent("input", { bubbles: true }));
                key(field, "Enter");
                last = number;
                said(`did ${number}`);
                await task();
            }
        },
    };
    addEventListener("DOMContentLoaded", () => start());
})();
