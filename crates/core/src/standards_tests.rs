use std::collections::BTreeSet;

use super::*;
use crate::domain::GradeKind;
use crate::domain::practice::ReferenceState;

fn standard_of(key: &str) -> &'static Standard {
    by_key(key).unwrap()
}

fn sms() -> &'static Standard {
    standard_of("iso20000-1-2018")
}

fn listed(standard: &Standard) -> BTreeSet<&ClauseNumber> {
    standard.clauses.iter().map(|c| &c.number).collect()
}

fn title(key: &str, number: &str) -> Option<&'static str> {
    let clause = standard_of(key).clause(&number.parse().unwrap())?;
    clause.title.as_deref()
}

#[test]
fn iso20000_1_has_its_77_titled_clauses() {
    let titled: Vec<_> = sms().clauses.iter().filter(|c| c.title.is_some()).collect();
    assert_eq!(titled.len(), 77);
    let by_level = [1, 2, 3, 4, 5].map(|level| titled.iter().filter(|c| c.level == level).count());
    assert_eq!(by_level, [7, 29, 30, 11, 0]);
    assert_eq!(titled.iter().filter(|c| c.is_leaf).count(), 57);
}

#[test]
fn iso9001_has_75_clauses_and_iso27001_41_with_4_themes_and_93_controls() {
    assert_eq!(standard_of("iso9001-2015").clauses.len(), 75);
    let (annex, body): (Vec<_>, Vec<_>) =
        standard_of("iso27001-2022").clauses.iter().partition(|c| c.number.as_str().starts_with("A."));
    assert_eq!(body.len(), 41);
    assert_eq!(annex.iter().filter(|c| c.level == 1).count(), 4);
    assert_eq!(annex.iter().filter(|c| c.level == 2).count(), 93);
    let of_theme = ["A.5", "A.6", "A.7", "A.8"]
        .map(|theme| annex.iter().filter(|c| c.parent.as_ref().is_some_and(|p| p.as_str() == theme)).count());
    assert_eq!(of_theme, [37, 8, 14, 34]);
}

#[test]
fn every_file_row_found_its_place() {
    let lines = [
        ("iso20000-1-2018", file!("iso20000-1-2018/clauses.csv")),
        ("iso9001-2015", file!("iso9001-2015/clauses.csv")),
        ("iso27001-2022", file!("iso27001-2022/clauses.csv")),
    ];
    for (key, text) in lines {
        let standard = standard_of(key);
        let rows: Vec<ClauseLine> = rows(text);
        assert_eq!(rows.len(), listed(standard).len(), "{key}: a number twice, or a ring of parents");
        for row in rows {
            let clause = standard.clause(&row.number).unwrap();
            assert_eq!(clause.parent, row.parent, "{key} {}: its parent is not listed", row.number);
            assert_eq!(clause.parent.is_none(), clause.level == 1, "{key} {}", row.number);
        }
    }
}

#[test]
fn clauses_stand_in_natural_order_with_positions_from_1() {
    for standard in all() {
        assert!(standard.clauses.is_sorted_by_key(|c| &c.number), "{}", standard.catalogue.key);
        assert!(standard.clauses.iter().zip(1..).all(|(c, place)| c.position == place));
        let mut keys: Vec<_> = standard.clauses.iter().map(|c| c.number.sort_key()).collect();
        assert!(keys.is_sorted());
        keys.dedup();
        assert_eq!(keys.len(), standard.clauses.len());
    }
}

#[test]
fn ids_differ_between_clauses_and_between_standards() {
    let ids: BTreeSet<_> = all().iter().flat_map(|s| &s.clauses).map(|c| c.id).collect();
    assert_eq!(ids.len(), 77 + 75 + 41 + 4 + 93);
    assert!(ids.iter().all(|id| id.0.get_version_num() == 8));
}

#[test]
fn improvement_and_nonconformity_are_not_swapped() {
    assert_eq!(title("iso20000-1-2018", "10.1"), Some("Nonconformity and corrective action"));
    assert_eq!(title("iso20000-1-2018", "10.2"), Some("Continual improvement"));
    assert_eq!(title("iso27001-2022", "10.1"), Some("Continual improvement"));
    assert_eq!(title("iso27001-2022", "10.2"), Some("Nonconformity and corrective action"));
    assert_eq!(title("iso9001-2015", "10.2"), Some("Nonconformity and corrective action"));
    assert_eq!(title("iso9001-2015", "10.3"), Some("Continual improvement"));
}

#[test]
fn clauses_that_look_alike_are_not_taken_for_each_other() {
    assert_eq!(title("iso20000-1-2018", "6.3"), Some("Plan the service management system"));
    assert_eq!(title("iso27001-2022", "6.3"), Some("Planning of changes"));
    assert_eq!(title("iso9001-2015", "6.3"), Some("Planning of changes"));
    assert_eq!(title("iso20000-1-2018", "7.6"), Some("Knowledge"));
    assert_eq!(title("iso20000-1-2018", "9.4"), Some("Service reporting"));
    assert_eq!((title("iso27001-2022", "7.6"), title("iso27001-2022", "9.4")), (None, None));

    let met_by = |topic: &str| &crosswalk().iter().find(|row| row.topic == topic).unwrap().clauses;
    let numbers = |topic: &str, key: &str| met_by(topic)[key].iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(numbers("Plan the management system", "iso20000-1-2018"), ["6.3"]);
    assert!(numbers("Plan the management system", "iso27001-2022").is_empty());
    assert_eq!(numbers("Planning of changes to the management system", "iso20000-1-2018"), ["8.1"]);
    assert!(numbers("Knowledge", "iso27001-2022").is_empty());
    assert!(numbers("Service reporting", "iso9001-2015").is_empty());
    assert_eq!(numbers("Nonconformity and corrective action", "iso27001-2022"), ["10.2"]);
    assert_eq!(numbers("Continual improvement", "iso27001-2022"), ["10.1"]);
}

#[test]
fn every_crosswalk_number_exists() {
    assert_eq!(crosswalk().len(), 36);
    for row in crosswalk() {
        assert_eq!(row.clauses.len(), all().len(), "{}: a column for each standard", row.topic);
        for (key, numbers) in &row.clauses {
            let listed = listed(standard_of(key));
            assert!(numbers.iter().all(|n| listed.contains(n)), "{} in {key}: {numbers:?}", row.topic);
        }
    }
}

#[test]
fn the_core_topics_of_a_surveillance_sit_on_their_clauses() {
    let with_topic: Vec<_> =
        sms().clauses.iter().filter(|c| c.surveillance_topic.is_some()).map(|c| c.number.as_str()).collect();
    assert_eq!(with_topic, ["4.3", "6.2", "8.1", "8.3.2", "9.1", "9.2", "9.3", "10.1", "10.2"]);
    assert!(sms().clauses.iter().all(|c| !c.tags.is_empty() && c.title_confidence.is_some()));
}

#[test]
fn not_applicable_is_refused_for_iso20000_1_and_open_for_controls_only_in_iso27001() {
    assert!(sms().clauses.iter().all(|c| !c.allows_not_applicable));
    let open = standard_of("iso27001-2022").clauses.iter().filter(|c| c.allows_not_applicable).count();
    assert_eq!(open, 93);
    assert!(standard_of("iso9001-2015").clauses.iter().all(|c| c.allows_not_applicable));
}

#[test]
fn every_leaf_clause_has_one_to_four_questions_in_both_languages() {
    for language in ["en", "de"] {
        let questions = sms().questions_in(language);
        for clause in sms().clauses.iter().filter(|c| c.is_leaf) {
            let positions: Vec<_> =
                questions.iter().filter(|q| q.clause == clause.number).map(|q| q.position).collect();
            assert!((1..=4).contains(&positions.len()), "{language} {}: {} questions", clause.number, positions.len());
            assert!(positions.iter().zip(1..).all(|(p, expected)| *p == expected), "{language} {}", clause.number);
        }
        let leaves: BTreeSet<_> = sms().clauses.iter().filter(|c| c.is_leaf).map(|c| &c.number).collect();
        assert!(questions.iter().all(|q| leaves.contains(&q.clause)), "{language}: a question for no leaf clause");
        assert!(questions.iter().all(|q| q.question.ends_with(['?', '.']) && !q.evidence.is_empty()), "{language}");
    }
}

#[test]
fn both_languages_have_the_same_questions() {
    let keys = |language: &str| {
        let questions = sms().questions_in(language);
        questions.iter().map(|q| (q.clause.clone(), q.position, q.sampling_hint.is_empty())).collect::<Vec<_>>()
    };
    assert!(sms().questions.contains_key("de"));
    assert_eq!(keys("en"), keys("de"));
    let english: BTreeSet<_> = sms().questions_in("en").iter().map(|q| &q.question).collect();
    assert_eq!(english.len(), sms().questions_in("en").len(), "the same question twice");
    assert!(sms().questions_in("de").iter().all(|q| !english.contains(&q.question)), "left in English");
    assert_eq!(sms().questions_in("fr"), sms().questions_in("en"));
}

#[test]
fn what_comes_along_points_at_listed_clauses_once() {
    let listed = listed(sms());
    let documents = sms().required_documents.iter().map(|d| (&d.key, &d.clause));
    let duties = sms().planned_duties.iter().map(|d| (&d.key, &d.clause));
    let processes = sms().processes.iter().map(|p| (&p.key, &p.clause));
    let all: Vec<_> = documents.chain(duties).chain(processes).collect();
    assert!(all.iter().all(|(_, clause)| listed.contains(clause)));
    assert_eq!(sms().processes.len(), 22);
    assert_eq!(sms().processes.iter().map(|p| &p.key).collect::<BTreeSet<_>>().len(), 22);
    assert_eq!(sms().required_documents.len(), 32);
    assert_eq!(sms().required_documents.iter().map(|d| &d.key).collect::<BTreeSet<_>>().len(), 32);
    assert!(sms().planned_duties.iter().all(|d| d.suggested_months > 0));
}

#[test]
fn an_anchor_finds_the_clause_it_belongs_to() {
    let clause = |anchor: &str| sms().covering(&anchor.parse().unwrap()).map(|c| c.number.as_str());
    assert_eq!(clause("10.1.1 b) 2)"), Some("10.1"));
    assert_eq!(clause("7.5.3.2"), Some("7.5.3"));
    assert_eq!(clause("8.5.1.2"), Some("8.5.1.2"));
    assert_eq!(clause("11.4"), None);
}

#[test]
fn an_edition_is_named_with_its_amendment() {
    assert_eq!(sms().catalogue.name(), "ISO/IEC 20000-1:2018 + Amd 1:2024");
    assert!(all().iter().all(|s| !s.catalogue.copyright.is_empty() && !s.catalogue.issuer.is_empty()));
}

#[test]
fn references_are_unique_and_their_successors_exist() {
    let references = normative_references();
    let ids: BTreeSet<_> = references.iter().map(|r| r.id.as_str()).collect();
    assert_eq!(ids.len(), references.len());
    for reference in references {
        let superseded = reference.state == ReferenceState::Superseded;
        assert_eq!(superseded, reference.superseded_by.is_some(), "{}", reference.id);
        assert!(reference.superseded_by.iter().all(|id| ids.contains(id.as_str())), "{}", reference.id);
        assert!(!reference.source.is_empty());
    }
    assert!(all().iter().all(|s| ids.contains(s.catalogue.key.as_str())));
}

#[test]
fn the_internal_scale_has_one_word_a_kind_and_every_scale_ranks_from_1() {
    let kinds = |scale: &str| grade_words().iter().filter(|w| w.scale == scale).map(|w| w.kind).collect::<Vec<_>>();
    let graded: Vec<_> = GradeKind::ALL.iter().copied().filter(|k| *k != GradeKind::Ungraded).collect();
    assert_eq!(kinds("internal"), graded);
    assert!(kinds("ungraded").contains(&GradeKind::Ungraded));
    for words in grade_words().chunk_by(|a, b| a.scale == b.scale) {
        assert!(words.iter().zip(1..).all(|(word, rank)| word.rank == rank), "{}", words[0].scale);
        assert!(words.iter().all(|w| w.reply_expected == w.kind.needs_nonconformity()), "{}", words[0].scale);
    }
}

#[test]
fn the_seven_body_profiles_are_there() {
    assert_eq!(body_profiles().len(), 7);
    let keys: BTreeSet<_> = body_profiles().iter().map(|p| p.key.as_str()).collect();
    assert_eq!(keys.len(), 7);
}

/// The verb of requirement text: where it appears, a sentence of a standard has slipped in.
#[test]
fn no_file_speaks_like_a_standard() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../standards");
    let files: Vec<_> =
        walkdir::WalkDir::new(root).into_iter().map(|e| e.unwrap().into_path()).filter(|p| p.is_file()).collect();
    assert!(files.len() >= 14, "{} files", files.len());
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap().to_lowercase();
        assert!(!text.split(|c: char| !c.is_alphabetic()).any(|word| word == "shall"), "{}", path.display());
    }
}

#[test]
fn each_surveillance_topic_names_listed_clauses_and_covers_what_the_clauses_say() {
    let topics = &sms().surveillance_topics;
    assert_eq!(topics.len(), 7, "9.6.2.2 without the use of marks, which no clause treats");
    let named: BTreeSet<_> = topics.iter().flat_map(|topic| &topic.clauses).collect();
    for number in &named {
        assert!(sms().clause(number).is_some(), "{number}");
    }
    let marked = sms().clauses.iter().filter(|clause| clause.surveillance_topic.is_some());
    for clause in marked {
        assert!(clause.number.with_ancestors().any(|number| named.contains(&number)), "{}", clause.number);
    }
}
