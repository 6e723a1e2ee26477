//! How many entries begin in each year (drawn as columns) and in each decade (drawn as bands).

use std::collections::BTreeMap;

use crate::date::EventDate;

use super::axis::{Axis, Position};

/// How many entries begin in each year and decade of an axis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Density {
    /// One for each year in which something begins.
    pub columns: Vec<Column>,
    /// One for each decade of the axis, also an empty one.
    pub bands: Vec<Band>,
    /// How many entries begin before the axis.
    pub earlier: usize,
}

/// The entries of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The year.
    pub year: i32,
    /// Where it begins.
    pub from: Position,
    /// Where it ends.
    pub to: Position,
    /// How many entries begin in it; never 0.
    pub count: usize,
    /// The count in percent of that of the fullest year, rounded up.
    pub height: usize,
}

/// The entries of one decade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Its first year, such as 1940.
    pub decade: i32,
    /// Where it begins.
    pub from: Position,
    /// Where it ends.
    pub to: Position,
    /// How many entries begin in it, also those whose year is not known.
    pub count: usize,
}

impl Density {
    /// Counts dates on an axis.
    pub(super) fn new<'d>(dates: impl Iterator<Item = &'d EventDate>, axis: &Axis) -> Density {
        let mut years: BTreeMap<i32, usize> = BTreeMap::new();
        let mut decades: BTreeMap<i32, usize> = BTreeMap::new();
        let mut earlier = 0;
        for date in dates {
            match date.decades().next() {
                Some(decade) if decade < axis.first_year => earlier += 1,
                Some(decade) => *decades.entry(decade).or_default() += 1,
                None => {}
            }
            if let Some(year) =
                date.first_year().filter(|year| (axis.first_year..=axis.last_year).contains(year))
            {
                *years.entry(year).or_default() += 1;
            }
        }
        let most = years.values().copied().max().unwrap_or(1);
        let columns = years
            .into_iter()
            .map(|(year, count)| Column {
                year,
                from: axis.place_of_year(year),
                to: axis.place_of_year(year.saturating_add(1)),
                count,
                height: (count * 100).div_ceil(most),
            })
            .collect();
        let bands = axis
            .decades()
            .map(|decade| Band {
                decade,
                from: axis.place_of_year(decade),
                to: axis.place_of_year(decade.saturating_add(10)),
                count: decades.get(&decade).copied().unwrap_or_default(),
            })
            .collect();
        Density { columns, bands, earlier }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Day;

    #[test]
    fn counts_years_decades_and_what_is_before() {
        let dates = ["1589", "-0044", "1943", "1943-06/..", "1944~", "194X", "1951", "Y9E200", "2099"];
        let dates = dates.map(|text| EventDate::parse(text).expect("it is a date"));
        let day = |year: i32| Day { year, month: 7, day: 1 };
        let axis = Axis::new([day(1941)].into_iter(), day(1955)).expect("there is a day");
        let density = Density::new(dates.iter(), &axis);
        assert_eq!(density.earlier, 2);
        let columns: Vec<_> = density.columns.iter().map(|it| (it.year, it.count, it.height)).collect();
        assert_eq!(columns, [(1943, 2, 100), (1944, 1, 50), (1951, 1, 50)]);
        let bands: Vec<_> = density.bands.iter().map(|it| (it.decade, it.count)).collect();
        assert_eq!(bands, [(1940, 4), (1950, 1)]);
        assert_eq!(density.bands.last().map(|band| band.to), Some(Position::END));
    }
}
