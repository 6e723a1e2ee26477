//! A twinning: two cities and the stages of its life, in order.

use super::Resolver;
use crate::archive::facts::{Actor, Stage, Twinning};
use crate::archive::vocabulary::StageKind;
use crate::date::EventDate;
use crate::diagnostic::{Code, Diagnostic, Located};
use crate::document::front_matter as raw;
use crate::id::{Kind, Slug};

impl Resolver<'_> {
    pub(super) fn twinning(&mut self, twinning: raw::TwinningFacts) -> Option<Twinning> {
        let cities = match (twinning.cities.as_slice(), twinning.city_count) {
            ([a, b], _) if a.value == b.value => {
                self.find(
                    Code::TwinnedWithItself,
                    b.place.clone(),
                    format!("`{}` is twinned with itself", a.value),
                    "name the other city here",
                );
                None
            }
            ([a, b], _) => {
                let (a, b) = (self.one(Kind::City, a), self.one(Kind::City, b));
                a.zip(b).map(|(a, b)| [a, b])
            }
            // Of two, one is no id, and has its finding.
            (_, Some(2)) => None,
            (_, Some(count)) => {
                self.find(
                    Code::MissingField,
                    twinning.cities_at.clone(),
                    format!("a twinning has two cities, and this list has {count}"),
                    "write `cities: [coventry, volgograd]`",
                );
                None
            }
            (_, None) => {
                self.missing("cities", "write `cities: [coventry, volgograd]`");
                None
            }
        };
        let pair: Vec<&Slug> = twinning.cities.iter().map(|slug| &slug.value).collect();
        self.check_order(&twinning.stages);
        let mut stages = Vec::new();
        for stage in &twinning.stages {
            stages.extend(self.stage(stage, &pair));
        }
        if twinning.stages.is_empty() {
            self.missing(
                "stages",
                "write at least `- {stage: listed, sources: [...]}`: what is known, and who says so",
            );
        }
        let sources = self.all(Kind::Source, &twinning.sources);
        Some(Twinning { cities: cities?, stages, sources })
    }

    fn check_order(&mut self, stages: &[raw::StageFacts]) {
        let dated: Vec<&Located<EventDate>> = stages.iter().filter_map(|stage| stage.date.as_ref()).collect();
        for pair in dated.windows(2) {
            if let [earlier, later] = pair
                && later.value < earlier.value
            {
                self.report.add(
                    Diagnostic::new(
                        Code::StagesOutOfOrder,
                        later.place.clone(),
                        format!(
                            "the stage of {} stands after the stage of {}",
                            later.value.as_str(),
                            earlier.value.as_str()
                        ),
                    )
                    .also(earlier.place.clone())
                    .hint("put the stages in the order of their dates"),
                );
            }
        }
    }

    fn stage(&mut self, stage: &raw::StageFacts, pair: &[&Slug]) -> Option<Stage> {
        let kind = self.word(&stage.stage, "stage", StageKind::ALL, StageKind::name);
        if stage.lacks_sources {
            self.find(
                Code::StageWithoutSource,
                stage.at.clone(),
                "this stage names no source",
                "add `sources: [...]`: who says so",
            );
        }
        let by = match &stage.by {
            None => None,
            Some(by) if pair.contains(&&by.value) => self.one(Kind::City, by).map(Actor::City),
            Some(by) => {
                self.words.push(by.clone());
                Some(Actor::Label(by.value.clone()))
            }
        };
        let sources = self.all(Kind::Source, &stage.sources);
        Some(Stage { date: Self::date(stage.date.clone()), kind: kind?, by, sources })
    }
}
