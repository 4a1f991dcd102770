//! Worth against cost: bubbles that a pointer or the arrow keys move, which writes the same values as typing them.

use std::sync::Arc;

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{
    super::{
        acts, cell, lines,
        row::outcome_text,
        sheet::{At, INPUTS, Sheet},
    },
    source,
};
use crate::{
    commands::prioritise::{
        Column, Filled, Row, Unit,
        picture::{Axes, dropped, ends, quarter, quarters, stepped, usual_line},
    },
    methods::{
        picture::{Axis, Bubble, Drawing, Matrix, Plane, Point, matrix, plane},
        value_effort::Quadrant,
    },
    model::{Id, Item},
    ui::{
        address::Step,
        chart::{
            marks::{self, Hands},
            picture::{Numbers, Picture},
        },
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            empty::EmptyState,
            field::LabelLook,
            icon::Icon,
            keys,
            number_field::NumberField,
            select::Select,
        },
        outside::{announce, focus},
        words::{Lang, format, methods, pictures as words, t},
    },
};

/// How many bubbles are drawn; more would hide each other, and the list of them is the table.
const BUBBLES_MAX: usize = 300;
/// How many items without a number are named.
const LEFT_OUT_MAX: usize = 40;

/// Everything the picture is drawn from, but for its width.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    x: Arc<Column>,
    y: Arc<Column>,
    size: Option<Arc<Column>>,
    axes: Axes,
    ends: (Point, Point),
    /// Where the quarters part: across and up, and whether somebody drew the line there.
    lines: [(f64, bool); 2],
    bubbles: Vec<(Id<Item>, Bubble)>,
    /// Items that lack a number for an axis.
    left_out: Vec<Id<Item>>,
    /// How many have both numbers.
    count: usize,
}

impl Shown {
    /// What there is to draw; `None` for a method with fewer than two inputs.
    fn of(sheet: Sheet, picked: [Option<String>; 3], drawn: [Option<String>; 2], lang: Lang) -> Option<Self> {
        let (plan, ranked, now) = (sheet.plan.get(), sheet.ranked.get(), sheet.workspace.snapshot().get());
        let [x, y, size] = picked;
        let number = |it: Option<String>| it.and_then(|it| it.parse().ok());
        let axes = Axes::of(&plan, number(x), number(y), size.as_deref())?;
        let column = |at: usize| plan.columns.get(at).cloned();
        let (x, y, size) = (column(axes.x)?, column(axes.y)?, axes.size.and_then(column));
        let columns = ranked.table.columns(plan.columns.len());
        let values = |at: usize| columns.get(at).map(Vec::as_slice).unwrap_or_default();
        let line = |at: usize, drawn: &Option<String>| {
            let own = drawn.as_ref().and_then(|it| lines::drawn(&plan, at, it));
            own.map(|it| (it, true)).or_else(|| usual_line(values(at)).map(|it| (it, false))).unwrap_or_default()
        };
        let [across, up] = &drawn;
        let parting = [line(axes.x, across), line(axes.y, up)];
        let numbers = |row: &Row| mean(row, axes.x).zip(mean(row, axes.y));
        let shown: Vec<(&Row, Point)> = ranked.table.rows().filter_map(|row| Some((row, numbers(row)?))).collect();
        let bubble = |(row, at): (&Row, Point)| {
            let name = now.get(row.id).map(|it| it.title.clone()).unwrap_or_default();
            let size_is = size.as_ref().and_then(|it| Some((it, mean(row, axes.size?)?)));
            let found = quarter(&x, &y, at, (parting[0].0, parting[1].0));
            let mut parts = vec![said(lang, &y, at.1), said(lang, &x, at.0)];
            parts.extend(size_is.map(|(column, it)| said(lang, column, it)));
            parts.push(methods::quadrant(found).in_lang(lang).to_owned());
            let said = format!("{name}: {}", parts.join(", "));
            let quarter = Quadrant::ALL.iter().position(|it| *it == found).unwrap_or_default();
            (row.id, Bubble { key: row.id.to_string(), name, at, size: size_is.map(|it| it.1), quarter, said })
        };
        let count = shown.len();
        let bubbles = shown.into_iter().take(BUBBLES_MAX).map(bubble).collect();
        let left_out = ranked.table.rows().filter(|row| numbers(row).is_none()).map(|row| row.id).collect();
        let ((x_low, x_high), (y_low, y_high)) = (ends(&x, values(axes.x)), ends(&y, values(axes.y)));
        let ends = ((x_low, x_high), (y_low, y_high));
        Some(Self { x, y, size, axes, ends, lines: parting, bubbles, left_out, count })
    }

    /// The two axes, as they are written in a language.
    fn with_axes<R>(&self, lang: Lang, run: impl FnOnce(Axis<'_>, Axis<'_>) -> R) -> R {
        let (x_name, y_name) = (named(lang, &self.x), named(lang, &self.y));
        let (across, up) = (|it| cell::text(lang, &self.x, it), |it| cell::text(lang, &self.y, it));
        let x = Axis { name: &x_name, ends: self.ends.0, written: &across };
        let y = Axis { name: &y_name, ends: self.ends.1, written: &up };
        run(x, y)
    }

    fn plane(&self, lang: Lang, wide: f64) -> Plane {
        self.with_axes(lang, |x, y| plane(wide, &x, &y))
    }

    fn drawing(&self, lang: Lang, wide: f64) -> Drawing {
        let bubbles: Vec<Bubble> = self.bubbles.iter().map(|it| it.1.clone()).collect();
        let names = quarters(&self.x, &self.y).map(|it| words::quadrants(it).in_lang(lang));
        let lines = (self.lines[0].0, self.lines[1].0);
        let sized = self.size.is_some();
        self.with_axes(lang, |x, y| matrix(wide, &Matrix { x, y, lines, quarters: names, sized }, &bubbles))
    }

    /// The bubble of a key.
    fn bubble(&self, key: &str) -> Option<&(Id<Item>, Bubble)> {
        self.bubbles.iter().find(|it| it.1.key == key)
    }

    /// What would be written if a bubble were moved so far: each input with its new value, unless it stays.
    fn aimed(&self, lang: Lang, wide: f64, key: &str, off: Point) -> [Option<f64>; 2] {
        let Some((_, bubble)) = self.bubble(key) else { return [None, None] };
        let plane = self.plane(lang, wide);
        let (x, y) = plane.at(bubble.at);
        let aimed = plane.numbers((x + off.0, y + off.1));
        [dropped(&self.x, self.ends.0, bubble.at.0, aimed.0), dropped(&self.y, self.ends.1, bubble.at.1, aimed.1)]
    }
}

/// The picture, its settings, and what is not in it.
#[component]
pub(super) fn MatrixView(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let (lang, address) = (sheet.lang, sheet.address);
    let [x, y, size] = ["x", "y", "size"].map(|it| address.get(it));
    let [across, up] = [lines::ACROSS, lines::UP].map(|it| address.get(it));
    let shown = Memo::new(move |_| {
        let picked = [x.get(), y.get(), size.get()];
        Shown::of(sheet, picked, [across.get(), up.get()], lang.get()).map(Arc::new)
    });
    let has = Memo::new(move |_| shown.read().is_some());
    let any = Memo::new(move |_| shown.read().as_ref().is_some_and(|it| it.count > 0));
    view! {
        <Show when=move || has.get() fallback=|| view! { <p class="study__lead">{t(words::TOO_FEW_INPUTS)}</p> }>
            <Settings sheet shown/>
            <Show when=move || any.get() fallback=move || view! { <Nothing sheet shown/> }>
                <Bubbles sheet shown/>
            </Show>
            <LeftOut sheet shown/>
        </Show>
    }
}

/// What stands here while no item has both numbers: which they are, and where to give them.
#[component]
fn Nothing(
    /// The state of the table.
    sheet: Sheet,
    /// What would be drawn.
    shown: Memo<Option<Arc<Shown>>>,
) -> impl IntoView {
    let title = move || {
        let (lang, shown) = (sheet.lang.get(), shown.read());
        let name = |column: &Arc<Column>| methods::column_inside(lang, column);
        shown.as_ref().map(|it| words::nothing_has(lang, &name(&it.y), &name(&it.x))).unwrap_or_default()
    };
    view! {
        <EmptyState icon=Icon::Calculator title text=t(words::NOTHING_DRAWN)>
            <Button label=t(words::TO_TABLE) kind=ButtonKind::Primary on_click=move |_| acts::show(sheet, "table", false)/>
        </EmptyState>
    }
}

/// The bubbles on their plane.
#[component]
fn Bubbles(
    /// The state of the table.
    sheet: Sheet,
    /// What is drawn.
    shown: Memo<Option<Arc<Shown>>>,
) -> impl IntoView {
    let lang = sheet.lang;
    let width = RwSignal::new(900.0);
    let draw = Callback::new(move |wide: f64| {
        shown.read().as_ref().map(|it| it.drawing(lang.get(), wide)).unwrap_or_default()
    });
    let title = Signal::derive(move || {
        let (lang, shown) = (lang.get(), shown.read());
        let name = |column: &Arc<Column>| methods::column(lang, column);
        shown
            .as_ref()
            .map(|it| words::matrix_title(lang, &name(&it.y), &methods::column_inside(lang, &it.x)))
            .unwrap_or_default()
    });
    let summary = Signal::derive(move || shown.read().as_ref().map(|it| summary(lang.get(), it)).unwrap_or_default());
    let numbers = Signal::derive(move || {
        let found = shown.read().as_ref().map(|it| numbers(lang.get(), it)).unwrap_or_default();
        Arc::new(found)
    });
    let hands = Hands {
        help: |lang| words::MATRIX_HELP.in_lang(lang),
        can_move: Signal::derive(move || !sheet.workspace.is_read_only()),
        on_key: Callback::new(move |(key, event): (String, KeyboardEvent)| step(sheet, shown, &key, &event)),
        on_drop: Callback::new(move |(key, off): (String, Point)| {
            let Some(now) = shown.get_untracked() else { return };
            let aimed = now.aimed(lang.get_untracked(), width.get_untracked(), &key, off);
            write(sheet, &now, &key, aimed);
        }),
        on_open: Callback::new(move |key: String| {
            if let Ok(id) = key.parse() {
                sheet.open(id);
            }
        }),
        tells: Callback::new(move |(key, off): (String, Point)| {
            let Some(now) = shown.get() else { return String::new() };
            let [x, y] = now.aimed(lang.get(), width.get(), &key, off);
            let at = now.bubble(&key).map(|it| it.1.at).unwrap_or_default();
            format!("{}, {}", said(lang.get(), &now.y, y.unwrap_or(at.1)), said(lang.get(), &now.x, x.unwrap_or(at.0)))
        }),
    };
    view! { <Picture title summary source=source(sheet) draw numbers hands width/> }
}

/// An arrow moves a bubble by one step of the scale.
fn step(sheet: Sheet, shown: Memo<Option<Arc<Shown>>>, key: &str, event: &KeyboardEvent) {
    let Some(now) = shown.get_untracked() else { return };
    let Some((id, bubble)) = now.bubble(key) else { return };
    if !keys::is_plain(event) || sheet.workspace.is_read_only() {
        return;
    }
    // From what the person said; the bubble stands at the mean, which others hold back.
    let own = |at: usize| sheet.ranked.read_untracked().row(*id).and_then(|row| row.values.get(at)?.mine);
    let (x, y) = (own(now.axes.x).unwrap_or(bubble.at.0), own(now.axes.y).unwrap_or(bubble.at.1));
    let aimed = match event.key().as_str() {
        "ArrowRight" => [stepped(&now.x, now.ends.0, x, true), None],
        "ArrowLeft" => [stepped(&now.x, now.ends.0, x, false), None],
        "ArrowUp" => [None, stepped(&now.y, now.ends.1, y, true)],
        "ArrowDown" => [None, stepped(&now.y, now.ends.1, y, false)],
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    write(sheet, &now, key, aimed);
}

/// Writes what a bubble was moved to, in one step; says what it is now, and keeps the focus on it.
fn write(sheet: Sheet, shown: &Shown, key: &str, [x, y]: [Option<f64>; 2]) {
    let Some((id, _)) = shown.bubble(key) else { return };
    let each = [(&shown.x, shown.axes.x, x), (&shown.y, shown.axes.y, y)];
    let cells: Vec<Filled> =
        each.iter().filter_map(|(column, _, value)| Some(Filled::of(*id, column, Some((*value)?)))).collect();
    let first = each.iter().find(|it| it.2.is_some()).map(|it| it.1);
    let Some(first) = first else { return };
    match sheet.fill(cells) {
        Err(refusal) => sheet.complain(At { id: *id, column: INPUTS + first }, &refusal),
        Ok(()) => {
            let lang = sheet.lang.get_untracked();
            announce(&told(sheet, shown, *id, lang));
            // Larger bubbles are drawn first, so that a move can change its place in the page.
            focus::settle(marks::selector(key));
        }
    }
}

/// What a bubble is after a move; where others have scored too, that it stands at the mean of all.
fn told(sheet: Sheet, shown: &Shown, id: Id<Item>, lang: Lang) -> String {
    let ranked = sheet.ranked.get_untracked();
    let title = sheet.title(id);
    let Some(row) = ranked.row(id) else { return title };
    let each = [(&shown.y, shown.axes.y), (&shown.x, shown.axes.x)];
    let parts = each.iter().filter_map(|(column, at)| {
        let value = row.values.get(*at)?;
        let mean = said(lang, column, value.mean?);
        let mine = value.mine.filter(|mine| Some(*mine) != value.mean);
        Some(match mine {
            Some(mine) if value.people > 1 => {
                words::mean_and_yours(lang, &mean, value.people, &cell::text(lang, column, mine))
            }
            _ => mean,
        })
    });
    format!("{title}: {}", parts.collect::<Vec<_>>().join(", "))
}

/// Which inputs are drawn, and where the quarters part.
#[component]
fn Settings(
    /// The state of the table.
    sheet: Sheet,
    /// What is drawn.
    shown: Memo<Option<Arc<Shown>>>,
) -> impl IntoView {
    let (lang, address) = (sheet.lang, sheet.address);
    let several = Memo::new(move |_| sheet.inputs.read().len() > 2);
    let options = move |with_none: bool| {
        Signal::derive(move || {
            let lang = lang.get();
            let none = with_none.then(|| ("none".to_owned(), words::NO_SIZE.in_lang(lang).to_owned()));
            let inputs = sheet.inputs.get();
            let each = inputs.iter().enumerate().map(|(at, it)| (at.to_string(), methods::column(lang, it)));
            none.into_iter().chain(each).collect::<Vec<_>>()
        })
    };
    let chosen = move |of: fn(&Axes) -> Option<usize>| {
        Signal::derive(move || {
            let at = shown.read().as_ref().and_then(|it| of(&it.axes));
            at.map_or_else(|| "none".to_owned(), |it| it.to_string())
        })
    };
    let pick = move |key: &'static str| move |it: String| address.set(key, Some(&it), Step::Replace);
    view! {
        <div class="study__settings">
            <Show when=move || several.get()>
                <Select label=t(words::UP) look=LabelLook::Beside options=options(false) value=chosen(|it| Some(it.y)) on_commit=pick("y")/>
                <Select label=t(words::ACROSS) look=LabelLook::Beside options=options(false) value=chosen(|it| Some(it.x)) on_commit=pick("x")/>
                <Select label=t(words::AREA) look=LabelLook::Beside options=options(true) value=chosen(|it| it.size) on_commit=pick("size")/>
            </Show>
            <LineField sheet shown axis=1/>
            <LineField sheet shown axis=0/>
        </div>
    }
}

/// Where the quarters part along one axis: empty is the median.
#[component]
fn LineField(
    /// The state of the table.
    sheet: Sheet,
    /// What is drawn.
    shown: Memo<Option<Arc<Shown>>>,
    /// Across (0) or up (1).
    axis: usize,
) -> impl IntoView {
    let lang = sheet.lang;
    let found = move || {
        let shown = shown.read();
        let it = shown.as_ref()?;
        Some((Arc::clone(if axis == 0 { &it.x } else { &it.y }), *it.lines.get(axis)?))
    };
    let label = move || {
        let lang = lang.get();
        found().map(|it| words::line_label(lang, &methods::column_inside(lang, &it.0))).unwrap_or_default()
    };
    let median = move || {
        let lang = lang.get();
        // Of nothing there is no median.
        let any = shown.read().as_ref().is_some_and(|it| it.count > 0);
        let found = found().filter(|_| any);
        found.map(|(column, line)| words::median_is(&cell::text(lang, &column, line.0))).unwrap_or_default()
    };
    // A share is typed in per cent, as everywhere.
    let factor = move |column: &Column| if column.unit == Unit::Share { 100.0 } else { 1.0 };
    let value = Signal::derive(move || {
        let (column, (line, drawn)) = found()?;
        drawn.then(|| line * factor(&column))
    });
    let commit = move |typed: Option<f64>| {
        let Some(now) = shown.get_untracked() else { return };
        let (at, column, key) =
            if axis == 0 { (now.axes.x, &now.x, lines::ACROSS) } else { (now.axes.y, &now.y, lines::UP) };
        let line = typed.map(|it| lines::written(&sheet.plan.get_untracked(), at, it / factor(column)));
        sheet.address.set(key, line.as_deref(), Step::Replace);
    };
    view! { <NumberField label=label look=LabelLook::Beside value=value placeholder=median on_commit=commit/> }
}

/// The items that lack a number, by name, and how to fill it in.
#[component]
fn LeftOut(
    /// The state of the table.
    sheet: Sheet,
    /// What is drawn.
    shown: Memo<Option<Arc<Shown>>>,
) -> impl IntoView {
    let lang = sheet.lang;
    let count = Memo::new(move |_| shown.read().as_ref().map(|it| it.left_out.len()).unwrap_or_default());
    let lines = move || {
        let (now, ranked, lang) = (shown.get()?, sheet.ranked.get(), lang.get());
        let line = |id: &Id<Item>| {
            let (id, row) = (*id, ranked.row(*id)?);
            let why = needs(lang, &now, row).unwrap_or_else(|| outcome_text(lang, &row.outcome, sheet));
            let title = sheet.title(id);
            Some(view! {
                <li>
                    <Button label=title kind=ButtonKind::Quiet size=ButtonSize::Small on_click=move |_| sheet.open(id)/>
                    <span class="study__how">{why}</span>
                </li>
            })
        };
        Some(now.left_out.iter().take(LEFT_OUT_MAX).filter_map(line).collect_view())
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="pictures__left-out">
                <h3 class="why__label">{move || words::left_out(lang.get(), count.get())}</h3>
                <ul class="pictures__list">{lines}</ul>
                <Show when=move || { count.get() > LEFT_OUT_MAX }>
                    <p class="study__how">{move || words::and_more(lang.get(), count.get() - LEFT_OUT_MAX)}</p>
                </Show>
            </section>
        </Show>
    }
}

/// Which of the two inputs an item lacks.
fn needs(lang: Lang, shown: &Shown, row: &Row) -> Option<String> {
    let lacks = [(shown.axes.y, &shown.y), (shown.axes.x, &shown.x)];
    let lacks = lacks.iter().filter(|(at, _)| mean(row, *at).is_none());
    let names: Vec<String> = lacks.map(|(_, column)| methods::column_inside(lang, column)).collect();
    (!names.is_empty()).then(|| crate::ui::words::prioritise::needs(lang, &names))
}

fn summary(lang: Lang, shown: &Shown) -> String {
    let found = quarters(&shown.x, &shown.y);
    let count = |quadrant: &Quadrant| {
        let number = Quadrant::ALL.iter().position(|it| it == quadrant);
        shown.bubbles.iter().filter(|it| Some(it.1.quarter) == number).count()
    };
    let parts: Vec<String> = Quadrant::ALL
        .iter()
        .filter(|it| found.contains(it) && count(it) > 0)
        .map(|it| words::of_quadrant(lang, count(it), *it))
        .collect();
    let line = |at: usize, column: &Column| {
        let (line, drawn) = shown.lines.get(at).copied().unwrap_or_default();
        (cell::text(lang, column, line), drawn)
    };
    let mut parts = vec![
        words::matrix_counts(lang, shown.count, &format::list(lang, &parts)),
        words::matrix_lines(
            lang,
            (&methods::column_inside(lang, &shown.y), &line(1, &shown.y).0, line(1, &shown.y).1),
            (&methods::column_inside(lang, &shown.x), &line(0, &shown.x).0, line(0, &shown.x).1),
        ),
    ];
    parts.extend(shown.size.as_ref().map(|it| words::matrix_area(lang, &methods::column_inside(lang, it))));
    if shown.count > shown.bubbles.len() {
        parts.push(words::only_drawn(lang, shown.bubbles.len(), shown.count));
    }
    if shown.count == 0 {
        parts.truncate(1);
    }
    parts.join(" ")
}

fn numbers(lang: Lang, shown: &Shown) -> Numbers {
    let columns = [Some(&shown.y), Some(&shown.x), shown.size.as_ref()];
    let named = columns.into_iter().flatten().map(|it| methods::column(lang, it));
    let item = words::ITEM.in_lang(lang).to_owned();
    let head = std::iter::once(item).chain(named).chain([words::QUARTER.in_lang(lang).to_owned()]);
    let row = |(_, it): &(Id<Item>, Bubble)| {
        let mut row = vec![it.name.clone(), cell::text(lang, &shown.y, it.at.1), cell::text(lang, &shown.x, it.at.0)];
        if let Some(column) = &shown.size {
            row.push(it.size.map_or_else(|| "–".to_owned(), |it| cell::text(lang, column, it)));
        }
        let quadrant = Quadrant::ALL.get(it.quarter).map(|it| methods::quadrant(*it).in_lang(lang).to_owned());
        row.push(quadrant.unwrap_or_default());
        row
    };
    Numbers { head: head.collect(), rows: shown.bubbles.iter().map(row).collect() }
}

/// An input and its value, as in `effort 2`.
fn said(lang: Lang, column: &Column, value: f64) -> String {
    format!("{} {}", methods::column_inside(lang, column), cell::text(lang, column, value))
}

/// What an axis counts, with its unit.
fn named(lang: Lang, column: &Column) -> String {
    let (name, unit) = (methods::column(lang, column), methods::column_unit(lang, column, ""));
    if unit.is_empty() { name } else { format!("{name} ({unit})") }
}

fn mean(row: &Row, at: usize) -> Option<f64> {
    row.values.get(at).and_then(|it| it.mean)
}
