// Lets the page work without a network, and says when a new version of it is here.
//
// In: the service worker beside the page, and the person's consent (the event `wheelhouse:take-over`).
// Out: `data-update="ready"` on the root with the event `wheelhouse:update`, and a reload once the new version has taken
// over. In a file of its own and without the wasm, so that a version that does not start can still be replaced.
"use strict";

(() => {
    const container = navigator.serviceWorker;
    // Absent in private windows, in sandboxed frames, and where the page did not come over a safe connection.
    if (!container) return;

    const say = (worker) => {
        document.documentElement.dataset.update = "ready";
        dispatchEvent(new Event("wheelhouse:update"));
        addEventListener("wheelhouse:take-over", () => {
            container.addEventListener("controllerchange", () => location.reload(), { once: true });
            worker.postMessage("take over");
        }, { once: true });
    };

    const watch = (worker) => {
        // The first version has nothing to replace.
        if (!worker || !container.controller) return;
        if (worker.state === "installed") return say(worker);
        worker.addEventListener("statechange", () => worker.state === "installed" && say(worker));
    };

    const register = async () => {
        const registration = await container.register(new URL("./service-worker.js", document.baseURI));
        watch(registration.waiting ?? registration.installing);
        registration.addEventListener("updatefound", () => watch(registration.installing));
        // A tab can stay open for weeks.
        document.addEventListener("visibilitychange", () => {
            if (document.visibilityState === "visible") registration.update().catch(() => {});
        });
    };

    // The page first: its own fetches should not wait for copies of what it has fetched already.
    addEventListener("load", () => setTimeout(() => register().catch(() => {}), 1_000), { once: true });
})();
