// Starts the page: sets the theme before the first paint, then loads and runs the wasm.
//
// In: the addresses of the two halves of the app, as data attributes of this script's element, and of what an open
// workspace needs beside them.
// Out: the running app, or a plain message about what went wrong. Nothing is ever stored here.
"use strict";

(() => {
    const { js, wasm, ahead } = document.currentScript.dataset;
    const root = document.documentElement;
    const boot = document.getElementById("boot");

    // A preference as gloo-storage writes it (JSON), or nothing where storage is refused or holds something else.
    const preference = (key, allowed) => {
        try {
            const value = JSON.parse(localStorage.getItem(key));
            return allowed.includes(value) ? value : undefined;
        } catch {
            return undefined;
        }
    };

    const theme = preference("wheelhouse.theme", ["light", "dark", "system"]);
    if (theme) root.dataset.theme = theme;

    if (preference("wheelhouse.lang", ["en", "da"]) === "da") {
        root.lang = "da";
        boot.querySelector(".boot__coming").textContent = "Indlæser …";
    }

    // Whoever has a workspace here needs its frame next, the storage, and numbers written: all come while the wasm is
    // compiled elsewhere. Whoever came to answer a form needs none of it.
    const comesBack = () => {
        try {
            return !location.hash.startsWith("#form=") && localStorage.getItem("wheelhouse.workspace") !== null;
        } catch {
            return false;
        }
    };

    const fetchAhead = (file) => {
        const link = document.createElement("link");
        link.rel = "preload";
        link.as = "fetch";
        link.crossOrigin = "";
        link.href = file;
        document.head.append(link);
    };

    // A browser takes long to reach its databases for the first time, and no time again. None is opened or made here.
    const reachStorage = () => indexedDB.databases().catch(() => {});

    // The first number that a browser writes in a language takes it many times as long as all others.
    const learnNumbers = () => new Intl.NumberFormat(root.lang === "da" ? "da-DK" : "en-GB").format(0);

    if (comesBack()) {
        try {
            reachStorage();
        } catch {
            // The app finds out by itself, and says so.
        }
        (ahead ?? "").split(" ").filter(Boolean).forEach(fetchAhead);
        setTimeout(learnNumbers);
    }

    const line = (lang, text) => {
        const p = document.createElement("p");
        p.lang = lang;
        p.textContent = text;
        return p;
    };

    const sayItFailed = (error) => {
        const message = document.createElement("main");
        message.id = "boot";
        message.setAttribute("role", "alert");
        message.append(
            line("en", "Wheelhouse could not start. What you have saved in this browser is untouched. " +
                "Reload the page; if that does not help, try an up-to-date browser."),
            line("da", "Wheelhouse kunne ikke starte. Det, du har gemt i denne browser, er urørt. " +
                "Genindlæs siden; hvis det ikke hjælper, så prøv en opdateret browser."),
            line("en", String(error)),
        );
        document.body.replaceChildren(message);
    };

    const start = async () => {
        const [{ default: init }, response] = await Promise.all([
            import(new URL(js, document.baseURI)),
            fetch(wasm),
        ]);
        if (!response.ok) throw new Error(`${wasm}: ${response.status}`);
        await init({ module_or_path: response });
        boot.remove();
        performance.mark("wheelhouse-started");
    };

    start().catch((error) => {
        console.error(error);
        // An app that broke while starting has told already.
        if (!document.querySelector("#boot[role=alert]")) sayItFailed(error);
    });
})();
