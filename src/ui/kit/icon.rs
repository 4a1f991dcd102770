//! Icons: strokes of our own on a 16 × 16 grid, in the colour of the text around them.

use leptos::prelude::*;

/// An icon. Always hidden from screen readers: what it means is said in words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "an icon's name says what it shows")]
pub enum Icon {
    Archive,
    Bookmark,
    Bug,
    Calculator,
    Calendar,
    Chart,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    Close,
    Copy,
    Down,
    Download,
    Drag,
    Edit,
    External,
    Feature,
    Filter,
    Form,
    Idea,
    Inbox,
    Info,
    Keyboard,
    Link,
    List,
    Menu,
    Moon,
    More,
    People,
    Person,
    Plus,
    Redo,
    Roadmap,
    Search,
    Settings,
    Sort,
    Sun,
    Tag,
    Task,
    Trash,
    Undo,
    Up,
    Upload,
    Warning,
    /// The mark of Wheelhouse.
    Wheel,
}

impl Icon {
    /// The strokes, as an SVG path.
    const fn path(self) -> &'static str {
        match self {
            Self::Archive => "M2.5 3h11v3h-11zM3.5 6v7h9V6M6.5 9h3",
            Self::Bookmark => "M4.5 2.5h7v11L8 10.75 4.5 13.5z",
            Self::Bug => {
                "M5.25 6.5a2.75 2.75 0 0 1 5.5 0v3.75a2.75 2.75 0 0 1-5.5 0zM6 4.5a2 2 0 0 1 4 0M5.25 8.25H2.5M13.5 8.25h-2.75M5.25 6L3 4.25M10.75 6L13 4.25M5.25 10.5L3 12.25M10.75 10.5L13 12.25"
            }
            Self::Calculator => {
                "M4.5 2h7a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zM6 4.75h4M6 8h.01M8 8h.01M10 8h.01M6 11h.01M8 11h.01M10 11h.01"
            }
            Self::Calendar => {
                "M3.5 3.5h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zM2.5 7h11M5.5 2v3M10.5 2v3"
            }
            Self::Chart => "M2.5 2.5v11h11M5.5 13.5V9M8.5 13.5V5.5M11.5 13.5V8",
            Self::Check => "M3 8.5l3.25 3.25L13 4.75",
            Self::ChevronDown => "M4 6.25l4 4 4-4",
            Self::ChevronLeft => "M9.75 4l-4 4 4 4",
            Self::ChevronRight => "M6.25 4l4 4-4 4",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Copy => {
                "M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2"
            }
            Self::Down => "M8 3v10M4 9l4 4 4-4",
            Self::Download => "M8 2.5v7.5M4.75 7L8 10.25 11.25 7M2.5 13.5h11",
            Self::Drag => "M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01",
            Self::Edit => "M3 13l.75-3L10.5 3.25l2.25 2.25L6 12.25zM9 4.75L11.25 7",
            Self::External => "M9.5 2.5h4v4M13.5 2.5L8 8M6.5 3.5h-3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-3",
            Self::Feature => "M8 2.25l1.5 4.25 4.25 1.5-4.25 1.5L8 13.75l-1.5-4.25L2.25 8l4.25-1.5z",
            Self::Filter => "M2.5 4h11M4.5 8h7M6.5 12h3",
            Self::Form => {
                "M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM5 5.5h.01M7 5.5h4M5 8h.01M7 8h4M5 10.5h.01M7 10.5h4"
            }
            Self::Idea => "M8 2.25a4 4 0 0 0-2.25 7.3V11h4.5V9.55A4 4 0 0 0 8 2.25zM6.25 13.5h3.5",
            Self::Inbox => "M2.5 9l2-5.5h7l2 5.5v3.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM2.5 9h3l1 1.75h3l1-1.75h3",
            Self::Info => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.5v3.25M8 5.25h.01",
            Self::Keyboard => {
                "M2.5 4h11a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM4.5 6.75h.01M7 6.75h.01M9.25 6.75h.01M11.5 6.75h.01M5.5 9.5h5"
            }
            Self::Link => {
                "M6.75 9.25a2.5 2.5 0 0 0 3.5 0l2.25-2.25a2.5 2.5 0 0 0-3.5-3.5l-.75.75M9.25 6.75a2.5 2.5 0 0 0-3.5 0L3.5 9a2.5 2.5 0 0 0 3.5 3.5l.75-.75"
            }
            Self::List => "M6 4h7.5M6 8h7.5M6 12h7.5M2.75 4h.01M2.75 8h.01M2.75 12h.01",
            Self::Menu => "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
            Self::Moon => "M13.25 9.5A5.75 5.75 0 1 1 6.5 2.75a4.5 4.5 0 0 0 6.75 6.75z",
            Self::More => "M3.5 8h.01M8 8h.01M12.5 8h.01",
            Self::People => {
                "M5.75 2.75a2.25 2.25 0 1 0 0 4.5 2.25 2.25 0 0 0 0-4.5zM1.75 13c.35-2.3 1.9-3.5 4-3.5s3.65 1.2 4 3.5M10.5 3a2.25 2.25 0 0 1 0 4M11.75 9.75c1.4.4 2.25 1.5 2.5 3.25"
            }
            Self::Person => {
                "M8 2.5a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5zM2.75 13.5c.5-2.5 2.5-3.75 5.25-3.75s4.75 1.25 5.25 3.75"
            }
            Self::Plus => "M8 3v10M3 8h10",
            Self::Redo => "M10 3l3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H9",
            Self::Roadmap => "M2.5 4h6M5.5 8h7M4 12h4.5M12 4h1.5M2.5 8h.01M11.5 12h2",
            Self::Search => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.25 10.25l3.25 3.25",
            Self::Settings => {
                "M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM6 9.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z"
            }
            Self::Sort => "M5 3v10M2.5 10.5L5 13l2.5-2.5M11 13V3M8.5 5.5L11 3l2.5 2.5",
            Self::Sun => {
                "M8 5.25a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5zM8 1.5v1.25M8 13.25v1.25M1.5 8h1.25M13.25 8h1.25M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9"
            }
            Self::Tag => "M2.5 3.5v4.25l6 6 5-5-6-6H3.5a1 1 0 0 0-1 .75zM5.25 5.5h.01",
            Self::Task => {
                "M4 2.75h8a1.25 1.25 0 0 1 1.25 1.25v8A1.25 1.25 0 0 1 12 13.25H4A1.25 1.25 0 0 1 2.75 12V4A1.25 1.25 0 0 1 4 2.75zM5.5 8.25L7.25 10l3.25-3.75"
            }
            Self::Trash => "M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.5 9h7l.5-9M6.75 7v4M9.25 7v4",
            Self::Undo => "M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7",
            Self::Up => "M8 13V3M4 7l4-4 4 4",
            Self::Upload => "M8 10.25V2.5M4.75 5.75L8 2.5l3.25 3.25M2.5 13.5h11",
            Self::Warning => "M8 2.25L14.25 13H1.75zM8 6.5v3M8 11.25h.01",
            Self::Wheel => {
                "M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM8 1v5.5M8 9.5V15M1 8h5.5M9.5 8H15M3.05 3.05l1.77 1.77M11.18 11.18l1.77 1.77M12.95 3.05l-1.77 1.77M4.82 11.18l-1.77 1.77"
            }
        }
    }

    /// The icon as a view.
    #[must_use]
    pub fn view(self) -> impl IntoView + use<> {
        view! {
            <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" data-icon=format!("{self:?}")>
                <path d=self.path()/>
            </svg>
        }
    }
}

/// An icon that may change.
#[component]
pub fn Glyph(
    /// Which one.
    #[prop(into)]
    of: Signal<Icon>,
) -> impl IntoView {
    move || of.get().view()
}
