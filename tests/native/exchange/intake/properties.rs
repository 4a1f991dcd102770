//! What must hold for any bytes at all.

use proptest::prelude::*;

use super::*;

/// Text that looks like tables, JSON and archives often enough to get far.
fn any_file() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just("Title,Notes,Created,Tags\n".to_owned()),
        Just("Summary,Issue key,Labels,Labels,Parent,Due date\n".to_owned()),
        Just("Idea Id,Idea Title,User Name,Voters Count\n".to_owned()),
        Just("\"a,\"\"b\"\"\"\r\n".to_owned()),
        Just(
            "{\"issues\":[{\"key\":\"A-1\",\"fields\":{\"summary\":\"x\",\"description\":{\"type\":\"doc\"}}}]}"
                .to_owned()
        ),
        Just("[{\"title\":\"x\",\"a\":[[[[[1]]]]]}]".to_owned()),
        Just("PK\u{3}\u{4}".to_owned()),
        "[a-zæ0-9,;|\"'=\t\n/:. -]{0,40}",
    ];
    let text = prop::collection::vec(piece, 0..12).prop_map(|it| it.concat().into_bytes());
    prop_oneof![
        text.clone(),
        prop::collection::vec(any::<u8>(), 0..300),
        (text, prop::collection::vec(any::<u8>(), 0..20)).prop_map(|(mut text, bytes)| {
            let at = text.len() / 2;
            text.splice(at..at, bytes);
            text
        })
    ]
}

proptest! {
    #[test] // T1 and T2
    fn reading_in_pieces_gives_what_reading_the_whole_gives(bytes in any_file(), piece in 1..50_usize) {
        let whole = read(&bytes);
        let pieces = read_in(&bytes, piece, Told::default());
        prop_assert_eq!(format!("{whole:?}"), format!("{pieces:?}"));
    }

    #[test] // I2
    fn taking_any_table_in_twice_changes_nothing(bytes in any_file(), items in any::<bool>()) {
        let Ok(table) = read(&bytes) else { return Ok(()) };
        let plan = as_target(&table, if items { Target::Items } else { Target::Feedback });
        let mut session = session(Replica::default(), "a");
        let report = take_in(&table, &plan, &mut session, 1);
        let (again, second) = look(&table, &plan, &session);
        prop_assert!(again.is_empty(), "{:?}", again.edits);
        prop_assert_eq!(second.unchanged, report.added);
    }

    #[test]
    fn a_table_in_utf_16_or_windows_1252_is_the_same(text in "[a-z]{3,9},[a-z]{3,9}\n([a-zæøåÆØÅéü]{1,9},[a-z æøå]{1,9}\n){1,5}") {
        let cells = |bytes: &[u8]| {
            let table = read(bytes).unwrap();
            (0..table.len()).flat_map(|at| table.row(at).unwrap().cells().map(str::to_owned).collect::<Vec<_>>()).collect::<Vec<_>>()
        };
        let wide: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let latin: Vec<u8> = text.chars().map(|it| u8::try_from(u32::from(it)).unwrap()).collect();
        let plain = cells(text.as_bytes());
        prop_assert_eq!(&cells(&wide), &plain);
        prop_assert_eq!(&cells(&latin), &plain);
    }

    #[test]
    fn looking_in_steps_of_any_size_gives_the_same(rows in 1..20_usize) {
        let table = read(b"Title,Tags,Votes\na,x,1\nb,y,2\nc,\"x,z\",3\na,x,1\n").unwrap();
        let now = Replica::default();
        prop_assert_eq!(look_in(&table, &plan(&table), &now, rows), look_in(&table, &plan(&table), &now, 1_000));
    }
}
