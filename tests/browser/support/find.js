// Finds what a person would point at: arguments[0] is a list of steps, each inside the one before.
//
// A step is { role, name }, { field }, { item }, { text } or { css }. Only what can be seen counts.
// Returns { found: [elements], lost: index of the step that led nowhere, seen: [names it could choose from] }.
const squeeze = (text) => (text ?? "").replace(/\s+/g, " ").trim();

const ROLES = {
    button: "button, summary, input:is([type=button], [type=submit], [type=reset])",
    link: "a[href]",
    textbox: "textarea, [contenteditable=true], [contenteditable=plaintext-only], input:not([type]), input:is([type=text], [type=email], [type=url], [type=tel], [type=password], [type=date], [type=month], [type=time], [type=datetime-local])",
    searchbox: "input[type=search]",
    spinbutton: "input[type=number]",
    combobox: "select",
    checkbox: "input[type=checkbox]",
    radio: "input[type=radio]",
    slider: "input[type=range]",
    file: "input[type=file]",
    heading: "h1, h2, h3, h4, h5, h6",
    list: "ul, ol, menu",
    listitem: "li",
    table: "table",
    row: "tr",
    cell: "td",
    columnheader: "th",
    dialog: "dialog",
    navigation: "nav",
    main: "main",
    region: "section",
    article: "article",
    complementary: "aside",
    banner: "header",
    form: "form",
    group: "fieldset, details",
    img: "img, svg",
    option: "option",
    progressbar: "progress",
    status: "output",
};
const ITEMS = ["listitem", "row", "option", "treeitem", "article"];
const FIELDS = ["textbox", "searchbox", "spinbutton", "combobox", "checkbox", "radio", "slider", "file", "switch"];

const isRole = (element, role) => {
    const given = element.getAttribute("role");
    if (given) return given.split(/\s+/)[0] === role;
    return role in ROLES && element.matches(ROLES[role]);
};

// A file field is commonly hidden behind a button of its own.
const isShown = (element) =>
    element.matches("input[type=file]") || element.checkVisibility({ visibilityProperty: true });

const canBeSeen = (element) => isShown(element) && !element.closest("[aria-hidden=true], [inert]");

// Behind an open modal dialog nothing can be used, though it is still to be read.
const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
const canBeUsed = (element) => canBeSeen(element) && (!modal || modal.contains(element));

// What is there to read in an element, leaving out `except`.
const words = (node, except) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node === except) return "";
    if (node.ariaHidden === "true" || node.matches("script, style, select, noscript")) return "";
    if (!node.checkVisibility({ visibilityProperty: true })) return "";
    if (node.matches("textarea, input")) return node.matches("[type=checkbox], [type=radio], [type=file]") ? "" : node.value;
    const gap = getComputedStyle(node).display.startsWith("inline") ? "" : " ";
    const label = node.matches("button, a, img, svg, [role=img]") ? node.ariaLabel : null;
    return gap + (label ?? [...node.childNodes].map((it) => words(it, except)).join("")) + gap;
};

const nameOf = (element) => {
    const ids = element.getAttribute("aria-labelledby");
    if (ids) return squeeze(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
    if (element.ariaLabel) return squeeze(element.ariaLabel);
    if (element.labels?.length) return squeeze([...element.labels].map((it) => words(it, element)).join(" "));
    if (element.matches("fieldset")) return squeeze(element.querySelector("legend")?.textContent);
    if (element.matches("table")) return squeeze(element.caption?.textContent);
    if (element.matches("input:is([type=button], [type=submit])")) return squeeze(element.value);
    const content = element.matches("input, textarea, select") ? "" : words(element);
    return squeeze(element.alt) || squeeze(content) || squeeze(element.title) || squeeze(element.placeholder);
};

const innermost = (elements) => elements.filter((it) => !elements.some((other) => other !== it && it.contains(other)));

// The exact name, else the whole text, else the whole text of something inside, else a part of name or text.
const named = (elements, name) => {
    if (!name) return elements;
    const wanted = squeeze(name);
    const texts = new Map(elements.map((it) => [it, { element: it, name: nameOf(it), text: squeeze(words(it)) }]));
    const tiers = [
        (it) => it.name === wanted,
        (it) => it.text === wanted,
        (it) => it.text.includes(wanted) && [...it.element.querySelectorAll("*")].some((inner) => squeeze(words(inner)) === wanted),
        (it) => it.name.includes(wanted),
        (it) => it.text.includes(wanted),
    ];
    for (const fits of tiers) {
        const found = elements.filter((it) => fits(texts.get(it)));
        if (found.length) return innermost(found);
    }
    return [];
};

const innermostWith = (text, element) => {
    if (!squeeze(words(element)).includes(text)) return [];
    const inside = [...element.children].flatMap((it) => innermostWith(text, it));
    return inside.length || !canBeSeen(element) ? inside : [element];
};

const take = (scope, step) => {
    const all = (css) => [...scope.querySelectorAll(css)];
    if ("css" in step) return { found: all(step.css).filter(isShown), seen: [] };
    if ("text" in step) return { found: innermostWith(squeeze(step.text), scope.body ?? scope), seen: [] };
    const roles = "field" in step ? FIELDS : "item" in step ? ITEMS : [step.role];
    const css = roles.map((role) => `[role~="${role}"]` + (ROLES[role] ? `, ${ROLES[role]}` : "")).join(", ");
    const choice = all(css).filter((it) => canBeUsed(it) && roles.some((role) => isRole(it, role)));
    const name = step.field ?? step.item ?? step.name;
    return { found: named(choice, name), seen: choice.map(nameOf) };
};

let scope = document;
for (const [index, step] of arguments[0].entries()) {
    const { found, seen } = take(scope, step);
    const last = index === arguments[0].length - 1;
    if (found.length === 0 || (found.length > 1 && !last)) {
        return { found: last ? found : [], lost: index, many: found.length, seen: seen.slice(0, 40) };
    }
    if (last) return { found, lost: null, many: found.length, seen: found.slice(0, 40).map(nameOf) };
    scope = found[0];
}
