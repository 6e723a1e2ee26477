//! The land of Natural Earth: TopoJSON → rings on the sphere, read once when first asked for.
//!
//! These files hold land only, no borders.

use std::sync::OnceLock;

use serde::Deserialize;

use super::sphere::{Cap, Point};

/// One closed line between land and water.
///
/// Invariant: its inside, an island's land or a lake's water, lies on the right
/// of the line. A point is on land when it lies inside an odd number of rings:
/// one for a continent, two for a lake on it, three for an island in the lake.
#[derive(Clone, Debug)]
pub struct Ring {
    /// Longitude and latitude in degrees; the first point is not repeated at the end.
    pub degrees: Vec<[f64; 2]>,
    /// The same points on the sphere.
    pub points: Vec<Point>,
    /// A cap around each [`BLOCK`] of points, by which far blocks are skipped.
    pub(super) blocks: Vec<Cap>,
}

/// How many points share a cap.
pub(super) const BLOCK: usize = 16;

/// The land of the whole world, at one scale.
#[derive(Clone, Debug)]
pub struct Land {
    /// The coasts of continents, islands and lakes.
    pub rings: Vec<Ring>,
}

impl Land {
    /// The land at 1:110 million: for maps of the world and of long ways.
    pub fn coarse() -> &'static Land {
        static LAND: OnceLock<Land> = OnceLock::new();
        LAND.get_or_init(|| compiled_in(include_str!("../../vendor/world-atlas/land-110m.json")))
    }

    /// The land at 1:50 million: for a part of the world.
    pub fn fine() -> &'static Land {
        static LAND: OnceLock<Land> = OnceLock::new();
        LAND.get_or_init(|| compiled_in(include_str!("../../vendor/world-atlas/land-50m.json")))
    }
}

fn compiled_in(text: &str) -> Land {
    decode(text).expect("the land that is compiled in can be read")
}

/// A topology with one object, `land`, of multipolygons.
#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    arcs: Vec<Vec<[i64; 2]>>,
    objects: Objects,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    land: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<MultiPolygon>,
}

#[derive(Deserialize)]
struct MultiPolygon {
    /// By polygon and ring, the indexes of arcs; `-1 - n` stands for arc `n` backwards.
    arcs: Vec<Vec<Vec<i64>>>,
}

/// Reads a quantised topology; `None` when the text is not one.
fn decode(text: &str) -> Option<Land> {
    let topology: Topology = serde_json::from_str(text).ok()?;
    let arcs: Vec<Vec<[f64; 2]>> =
        topology.arcs.iter().map(|arc| decode_arc(arc, &topology.transform)).collect();
    let mut rings = Vec::new();
    for polygon in topology.objects.land.geometries.iter().flat_map(|geometry| &geometry.arcs) {
        for (number, indices) in polygon.iter().enumerate() {
            let mut degrees: Vec<[f64; 2]> = Vec::new();
            for index in indices {
                degrees.pop(); // The last point of an arc is the first one of the next.
                let at = usize::try_from(if *index < 0 { !index } else { *index }).ok()?;
                let arc = arcs.get(at)?;
                if *index < 0 {
                    degrees.extend(arc.iter().rev());
                } else {
                    degrees.extend(arc);
                }
            }
            degrees.pop(); // The last point of a ring is its first one.
            if number > 0 {
                degrees.reverse(); // A hole in a polygon has its inside on the left.
            }
            rings.push(Ring::new(degrees));
        }
    }
    Some(Land { rings })
}

/// Decodes an arc to degrees: its points are stored as whole steps from one to the next.
fn decode_arc(arc: &[[i64; 2]], transform: &Transform) -> Vec<[f64; 2]> {
    let mut at = [0, 0];
    let place = |axis: usize, value: i64| {
        #[expect(clippy::cast_precision_loss, reason = "quantised coordinates are small")]
        let steps = value as f64;
        steps * transform.scale[axis] + transform.translate[axis]
    };
    arc.iter()
        .map(|step| {
            at = [at[0] + step[0], at[1] + step[1]];
            [place(0, at[0]), place(1, at[1])]
        })
        .collect()
}

impl Ring {
    fn new(degrees: Vec<[f64; 2]>) -> Ring {
        let points: Vec<Point> =
            degrees.iter().map(|[longitude, latitude]| Point::at(*latitude, *longitude)).collect();
        let blocks = points.chunks(BLOCK).map(cap_of).collect();
        Ring { degrees, points, blocks }
    }
}

/// A cap around points that lie near each other.
fn cap_of(points: &[Point]) -> Cap {
    let sum = points.iter().copied().reduce(|sum, point| sum.blend(1.0, point, 1.0));
    let centre = sum.and_then(Point::normalised).unwrap_or(points[0]);
    let angle = points.iter().map(|point| centre.angle_to(*point)).fold(0.0, f64::max);
    Cap { centre, angle }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs_are_differences_and_are_shared() {
        let text = r#"{"type": "Topology", "transform": {"scale": [0.5, 2], "translate": [10, 20]},
            "arcs": [[[0, 0], [2, 0], [0, 1]], [[0, 0], [0, 1], [2, 0]]],
            "objects": {"land": {"type": "GeometryCollection", "geometries": [
                {"type": "MultiPolygon", "arcs": [[[1, -1]]]}]}}}"#;
        let land = decode(text).expect("it is a topology");
        assert_eq!(land.rings.len(), 1);
        assert_eq!(land.rings[0].degrees, [[10.0, 20.0], [10.0, 22.0], [11.0, 22.0], [11.0, 20.0]]);
        assert!(decode("{}").is_none());
        assert!(decode(&text.replace("-1", "7")).is_none());
    }

    #[test]
    fn the_land_is_there() {
        assert!(Land::coarse().rings.len() > 100);
        assert!(Land::fine().rings.len() > 1000);
        for ring in Land::coarse().rings.iter().chain(&Land::fine().rings) {
            assert!(ring.points.len() >= 3);
            assert_eq!(ring.points.len().div_ceil(BLOCK), ring.blocks.len());
        }
    }
}
