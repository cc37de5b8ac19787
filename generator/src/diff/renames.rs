//! What is gone and is there under another name: the same in all else, and described so or in the same place.

/// Pairs what stands alone in both lists where it is the same but for its name, and nothing else is.
pub(super) fn renamed<'a, T>(
    pairs: &mut Vec<(Option<&'a T>, Option<&'a T>)>,
    old: &'a [T],
    new: &'a [T],
    is_same: impl Fn(&T, &T) -> bool,
    is_described: impl Fn(&T) -> bool,
) {
    let gone: Vec<&T> = pairs
        .iter()
        .filter(|pair| pair.1.is_none())
        .filter_map(|pair| pair.0)
        .collect();
    let come: Vec<&T> = pairs
        .iter()
        .filter(|pair| pair.0.is_none())
        .filter_map(|pair| pair.1)
        .collect();
    for one in &gone {
        let candidates: Vec<&&T> = come.iter().filter(|other| is_same(one, other)).collect();
        let rivals = |other: &T| gone.iter().filter(|gone| is_same(gone, other)).count();
        let &[other] = candidates.as_slice() else { continue };
        let is_in_place = || position(old, one) == position(new, other);
        if rivals(other) == 1 && (is_described(one) || is_in_place()) {
            pairs.retain(|(left, right)| !is_lone(*left, *right, one) && !is_lone(*right, *left, other));
            pairs.push((Some(one), Some(other)));
        }
    }
}

fn is_lone<T>(item: Option<&T>, partner: Option<&T>, wanted: &T) -> bool {
    partner.is_none() && item.is_some_and(|item| std::ptr::eq(item, wanted))
}

/// Where an item stands among all.
fn position<T>(items: &[T], wanted: &T) -> Option<usize> {
    items.iter().position(|item| std::ptr::eq(item, wanted))
}
