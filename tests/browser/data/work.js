// The app's own work beside plain JavaScript doing the same, a task at a time, one after the other in each round.
//
// In: `window.measure(runs)`. Out: a promise of `{ name: { page: [ms …], plain: [ms …] } }`, or of an error where the
// two do not agree.
import init, { Items } from "./work.js";

const ITEMS = 100_000;
const SCALE = 10;

/** Numbers that look random and are the same every time (Lehmer). */
const numbers = (count, seed) => {
    let state = seed;
    return Float64Array.from({ length: count }, () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647);
};

/** Places from scores: the highest first, equal ones share a place. */
const places = (scores) => {
    const order = Uint32Array.from(scores, (_, at) => at).sort((a, b) => scores[b] - scores[a]);
    const places = new Uint32Array(scores.length);
    let place = 1;
    order.forEach((at, index) => {
        if (index > 0 && scores[at] !== scores[order[index - 1]]) place = index + 1;
        places[at] = place;
    });
    return places;
};

const rice = (values) => {
    const [reach, impact, confidence, effort] = [0, 1, 2, 3].map((it) => values.subarray(it * ITEMS, (it + 1) * ITEMS));
    return places(reach.map((it, at) => (it * impact[at] * confidence[at]) / effort[at]));
};

const weighted = (values) => {
    const scores = new Float64Array(ITEMS);
    let weights = 0;
    for (let column = 0; column * ITEMS < values.length; column += 1) {
        weights += 1 + column;
        for (let at = 0; at < ITEMS; at += 1) {
            const value = values[column * ITEMS + at];
            scores[at] += (1 + column) * (column % 2 === 0 ? value : SCALE - value);
        }
    }
    return places(scores.map((it) => it / weights));
};

const time = (work) => {
    const began = performance.now();
    const result = work();
    return [performance.now() - began, result];
};

/** Scores that differ in their last digits alone count as equal in the app, so a few places may differ. */
const agree = (a, b) => a.filter((it, at) => it !== b[at]).length < ITEMS / 1_000;

window.measure = async (runs) => {
    await init();
    const tasks = [
        { name: "rank 100,000 items by RICE", inputs: 4, app: (it) => it.rice(), plain: rice },
        { name: "rank 100,000 items by 6 weighted criteria", inputs: 6, app: (it) => it.weighted(), plain: weighted },
    ];
    const times = {};
    for (const { name, inputs, app, plain } of tasks) {
        const values = numbers(ITEMS * inputs, inputs).map((it) => it * SCALE);
        const items = new Items(values, inputs);
        times[name] = { page: [], plain: [] };
        for (let run = 0; run < runs; run += 1) {
            const [ours, mine] = time(() => app(items));
            const [theirs, other] = time(() => plain(values));
            if (!agree(mine, other)) throw new Error(`${name}: the two do not agree`);
            times[name].page.push(ours);
            times[name].plain.push(theirs);
        }
    }
    return times;
};
document.documentElement.dataset.ready = "true";
