//! Telling files apart.

use wheelhouse::exchange::{Guess, Recognised, recognise};

#[test]
fn files_are_told_apart() {
    use Recognised::{Github, NotKnown, Workspace};
    let cases = [
        ("\u{feff}{\"format\": \"wheelhouse\"}", Workspace),
        ("{\"format\": \"wheelhouse\", \"version\": 9", Workspace),
        ("{\"records\": {}, \"version\": 1, \"format\": \"wheelhouse\"}", Workspace),
        ("[{\"number\": 1, \"title\": \"a\", \"state\": \"open\"}]", Github),
        ("[[{\"number\": 1, \"title\": \"a\", \"state\": \"open\"}], []]", Github),
        ("{\"items\": [{\"number\": 1, \"title\": \"a\", \"body\": null}]}", Github),
        ("{\"number\": 1, \"title\": \"a\", \"url\": \"\"}", Github),
        ("[{\"html_url\": \"https://github.com/o/r/issues/1\", \"num", Github),
        ("", NotKnown(Guess::Empty)),
        (" \n", NotKnown(Guess::Empty)),
        ("{\"lists\": []}", NotKnown(Guess::Json)),
        ("[1, 2", NotKnown(Guess::Json)),
        ("<!doctype html><p>", NotKnown(Guess::Html)),
        ("Title,Votes\nSlow,3\n", NotKnown(Guess::Csv)),
        ("PK\u{3}\u{4}...", NotKnown(Guess::Binary)),
        ("Dear team", NotKnown(Guess::Text)),
    ];
    for (text, expected) in cases {
        assert_eq!(recognise(text), expected, "{text}");
    }
}
