//! An object and its media, each with credit and rights.

use super::Resolver;
use crate::archive::facts::{Media, Object};
use crate::archive::vocabulary::Rights;
use crate::diagnostic::Code;
use crate::document::front_matter as raw;
use crate::id::Kind;

impl Resolver<'_> {
    pub(super) fn object(&mut self, object: raw::ObjectFacts) -> Object {
        self.words.extend(object.holder.clone());
        Object {
            date: Self::date(object.date),
            holder: object.holder.map(|holder| holder.value),
            city: object.city.and_then(|city| self.one(Kind::City, &city)),
            rights: object.rights.and_then(|rights| self.word(&rights, "rights", Rights::ALL, Rights::name)),
            media: self.media(&object.media),
            sources: self.all(Kind::Source, &object.sources),
        }
    }

    pub(super) fn media(&mut self, media: &[raw::MediaFacts]) -> Vec<Media> {
        let mut resolved = Vec::new();
        for entry in media {
            let source = entry.source.as_ref().and_then(|source| self.one(Kind::Source, source));
            for (key, value) in [("credit", &entry.credit), ("rights", &entry.rights)] {
                if value.is_none() {
                    self.find(
                        Code::MissingRights,
                        entry.file.place.clone(),
                        format!("`{}` has no `{key}`", entry.file.value),
                        format!("add `{key}: …` to this entry of `media`"),
                    );
                }
            }
            let rights = entry
                .rights
                .as_ref()
                .and_then(|rights| self.word(rights, "rights", Rights::ALL, Rights::name));
            if let (Some(credit), Some(rights)) = (&entry.credit, rights) {
                resolved.push(Media {
                    file: entry.file.value.clone(),
                    credit: credit.value.clone(),
                    rights,
                    source,
                });
            }
        }
        resolved
    }
}
