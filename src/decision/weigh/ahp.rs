//! Weights from comparisons of two things at a time (Saaty 1977), also where not all were made, and how far the
//! comparisons contradict each other.
//!
//! Of comparisons that were not made, the values are taken that make the largest eigenvalue smallest (Bozóki, Fülöp and
//! Rónyai 2010). That value is unique exactly where the comparisons link everything; where they do not, no weights exist,
//! and the answer says what is not linked. All arithmetic is the same in every build: the only functions beyond the four
//! operations and the root, logarithm and exponential, are software.

use libm::{exp, log};

/// Comparisons of `size` things: how many times as much one matters as another, where that was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    size: usize,
    ratios: Vec<Option<f64>>,
}

/// The comparisons do not link everything: the groups that are linked within, each in order, the first by its first entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlinked(pub Vec<Vec<usize>>);

/// What follows from comparisons that link everything.
#[derive(Clone, Debug, PartialEq)]
pub struct Priorities {
    /// The principal eigenvector: weights above 0 that sum to 1.
    pub weights: Vec<f64>,
    /// The largest eigenvalue: the number of things where no two comparisons contradict each other, else more.
    pub lambda: f64,
    /// The weights by row geometric mean (Crawford and Williams 1985), or by logarithmic least squares over the comparisons
    /// that were made, which is the same where all were.
    pub geometric: Vec<f64>,
    /// How far the comparisons contradict each other.
    pub consistency: Consistency,
    /// The comparison that agrees least with the weights; `None` where none contradicts any.
    pub revisit: Option<Revisit>,
    completed: Vec<f64>,
}

/// How far comparisons contradict each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Consistency {
    /// How many things are compared.
    pub size: usize,
    /// How many comparisons were not made.
    pub missing: usize,
    /// Saaty’s consistency index, (λ − n)/(n − 1).
    pub index: f64,
    /// The consistency ratio: the index over that of random comparisons, from [`RANDOM_INDEX`]. `None` where no comparison
    /// checks another yet, and above the largest size of the table.
    pub ratio: Option<f64>,
    /// The geometric consistency index (Aguarón and Moreno-Jiménez 2003): the sum of squared logarithmic residuals over the
    /// number of comparisons that check others. `None` where none does.
    pub geometric: Option<f64>,
}

/// A comparison to look at again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Revisit {
    /// The one.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// How many times as much the one was said to matter.
    pub said: f64,
    /// How many times as much it would have to matter to contradict the others least; `None` where no other comparison
    /// says anything about these two.
    pub implied: Option<f64>,
}

/// What [`RANDOM_INDEX`] is called, to be printed beside a ratio.
pub const RANDOM_INDEX_NAME: &str =
    "random index of Saaty 2005, reduced for comparisons not made after Ágoston and Csató 2022";

/// The consistency index of random comparisons by the number of things, from none to 15 (Saaty 2005).
pub const RANDOM_INDEX: [f64; 16] =
    [0.0, 0.0, 0.0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59];

/// Ratios are held to this and its inverse, so that no product overflows.
const LARGEST: f64 = 1e9;
/// A residual below this is rounding.
const ROUNDING: f64 = 1e-9;
/// Steps after which an eigenvector that still moves is taken as it stands: some dozens are usual, and of thousands of matrices
/// on Saaty’s scale at its extremes none took 100.
const STEPS: usize = 300;
/// Steps after which comparisons that are filled in are taken as they stand: some dozens are usual, and none of the same took
/// more than 180.
const COMPLETIONS: usize = 300;
/// Most times the way to where each ratio alone would be best that one step goes.
const FARTHEST: f64 = 100.0;

/// The random index of `size` things of which `missing` comparisons were not made: RI(n)·(1 − 2m/((n − 1)(n − 2))) (Ágoston and
/// Csató 2022, whose simulation this follows closely). `None` where no comparison checks another, or beyond the table.
#[must_use]
pub fn random_index(size: usize, missing: usize) -> Option<f64> {
    let checks = checks(size, missing)?;
    #[allow(clippy::cast_precision_loss)] // a handful
    RANDOM_INDEX.get(size).map(|index| index * checks as f64 / ((size - 1) * (size - 2) / 2) as f64)
}

/// How many comparisons there are beyond those that are needed to link everything; `None` where none.
fn checks(size: usize, missing: usize) -> Option<usize> {
    let most = size.saturating_sub(1) * size.saturating_sub(2) / 2;
    most.checked_sub(missing).filter(|checks| *checks > 0)
}

impl Consistency {
    /// The ratio up to which comparisons are taken as consistent enough (Saaty 1994): 0.05 for three things, 0.08 for four,
    /// else 0.10.
    #[must_use]
    pub const fn threshold(&self) -> f64 {
        match self.size {
            ..=3 => 0.05,
            4 => 0.08,
            _ => 0.10,
        }
    }

    /// Whether the comparisons are consistent enough, as far as they check each other at all.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.ratio.is_none_or(|ratio| ratio <= self.threshold())
    }
}

impl Matrix {
    /// `size` things of which no two were compared.
    #[must_use]
    pub fn new(size: usize) -> Self {
        let mut ratios = vec![None; size * size];
        for each in 0..size {
            ratios[each * size + each] = Some(1.0);
        }
        Self { size, ratios }
    }

    /// How many things are compared.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// How many times as much `one` matters as `other`.
    ///
    /// # Panics
    /// Where there are no such things.
    #[must_use]
    pub fn get(&self, one: usize, other: usize) -> Option<f64> {
        self.ratios[one * self.size + other]
    }

    /// Says how many times as much `one` matters as `other` (held to 1e-9 to 1e9), or takes it back. What is not a number above
    /// 0 says nothing, and nothing is compared with itself.
    ///
    /// # Panics
    /// Where there are no such things.
    pub fn set(&mut self, one: usize, other: usize, ratio: Option<f64>) {
        if one != other {
            let ratio = ratio.filter(|ratio| *ratio > 0.0).map(|ratio| ratio.clamp(1.0 / LARGEST, LARGEST));
            self.ratios[one * self.size + other] = ratio;
            self.ratios[other * self.size + one] = ratio.map(f64::recip);
        }
    }

    /// Every two things, once.
    fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let size = self.size;
        (0..size).flat_map(move |one| (one + 1..size).map(move |other| (one, other)))
    }

    /// How many comparisons were not made.
    fn missing(&self) -> usize {
        self.pairs().filter(|(one, other)| self.get(*one, *other).is_none()).count()
    }

    /// The groups of things that comparisons link, each in order, the first by its first entry.
    #[must_use]
    pub fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for start in 0..self.size {
            if groups.iter().any(|group| group.contains(&start)) {
                continue;
            }
            let (mut group, mut at) = (vec![start], 0);
            while let Some(&from) = group.get(at) {
                group.extend(
                    (0..self.size)
                        .filter(|to| self.get(from, *to).is_some() && !group.contains(to))
                        .collect::<Vec<_>>(),
                );
                at += 1;
            }
            groups.push((0..self.size).filter(|each| group.contains(each)).collect());
        }
        groups
    }

    /// What follows from the comparisons.
    ///
    /// # Errors
    /// [`Unlinked`] where they do not link everything.
    pub fn priorities(&self) -> Result<Priorities, Unlinked> {
        let mut found = self.solve()?;
        found.revisit = self.revisit(&found);
        Ok(found)
    }

    /// All but the comparison to look at again.
    fn solve(&self) -> Result<Priorities, Unlinked> {
        let groups = self.groups();
        if groups.len() > 1 {
            return Err(Unlinked(groups));
        }
        let n = self.size;
        let geometric = self.least_squares();
        // In units of these weights every ratio is near 1, and the eigenvector too.
        let scaled = |(at, ratio): (usize, &Option<f64>)| {
            ratio.map_or(1.0, |ratio| ratio * geometric[at % n] / geometric[at / n])
        };
        let mut scaled: Vec<f64> = self.ratios.iter().enumerate().map(scaled).collect();
        let free: Vec<(usize, usize)> = self.pairs().filter(|(one, other)| self.get(*one, *other).is_none()).collect();
        let found = complete(&mut scaled, n, &free);
        let weights = shares(geometric.iter().zip(&found.right).map(|(unit, part)| unit * part).collect());
        let completed =
            scaled.iter().enumerate().map(|(at, ratio)| ratio * geometric[at / n] / geometric[at % n]).collect();
        let consistency = self.consistency(found.lambda, &geometric);
        Ok(Priorities { weights, lambda: found.lambda, geometric, consistency, revisit: None, completed })
    }

    /// Weights that make the squares of ln(a_ij w_j/w_i) over the comparisons that were made smallest: the Laplacian of their
    /// graph, its first row left out, solved for the logarithms.
    fn least_squares(&self) -> Vec<f64> {
        let rest = self.size.saturating_sub(1);
        let mut sides = vec![0.0; rest];
        for (one, other) in self.pairs() {
            if let Some(ratio) = self.get(one, other) {
                let gap = log(ratio);
                if one > 0 {
                    sides[one - 1] += gap;
                }
                sides[other - 1] -= gap;
            }
        }
        let logs = self.grounded().solve(&mut sides);
        // The largest is taken off before the exponential, so that it cannot overflow.
        let largest = logs.iter().copied().fold(0.0, f64::max);
        let first = (self.size > 0).then(|| exp(-largest));
        shares(first.into_iter().chain(logs.iter().map(|each| exp(each - largest))).collect())
    }

    /// The Laplacian of the graph of comparisons without its first row and column, factored; the graph must be connected.
    fn grounded(&self) -> Factored {
        let rest = self.size.saturating_sub(1);
        let mut laplacian = vec![0.0; rest * rest];
        for (one, other) in self.pairs().filter(|(one, other)| self.get(*one, *other).is_some()) {
            laplacian[(other - 1) * rest + other - 1] += 1.0;
            if one > 0 {
                laplacian[(one - 1) * rest + one - 1] += 1.0;
                laplacian[(one - 1) * rest + other - 1] -= 1.0;
                laplacian[(other - 1) * rest + one - 1] -= 1.0;
            }
        }
        Factored::of(laplacian, rest)
    }

    /// How uncertain each ratio that was not asked for is: its variance in logarithms, that of one answer being 1 (the
    /// resistance between the two in the graph of comparisons). `None` where the comparisons do not link everything.
    #[must_use]
    pub fn doubt(&self) -> Option<Vec<(usize, usize, f64)>> {
        if self.groups().len() > 1 {
            return None;
        }
        let (rest, factored) = (self.size.saturating_sub(1), self.grounded());
        let variance = |(one, other): (usize, usize)| {
            let mut sides = vec![0.0; rest];
            sides[other - 1] = 1.0;
            if one > 0 {
                sides[one - 1] = -1.0;
            }
            let solved = factored.solve(&mut sides);
            (one, other, solved[other - 1] - if one > 0 { solved[one - 1] } else { 0.0 })
        };
        Some(self.pairs().filter(|(one, other)| self.get(*one, *other).is_none()).map(variance).collect())
    }

    fn consistency(&self, lambda: f64, geometric: &[f64]) -> Consistency {
        let (size, missing) = (self.size, self.missing());
        #[allow(clippy::cast_precision_loss)] // a handful
        let (n, checks) = (size as f64, checks(size, missing).map(|checks| checks as f64));
        let index = if size > 2 { ((lambda - n) / (n - 1.0)).max(0.0) } else { 0.0 };
        let ratio = if size > 2 { random_index(size, missing).map(|random| index / random) } else { Some(0.0) };
        let squares = || -> f64 {
            let residual = |(one, other)| Some(log(self.get(one, other)? * geometric[other] / geometric[one]));
            self.pairs().filter_map(residual).map(|residual| residual * residual).sum()
        };
        Consistency { size, missing, index, ratio, geometric: checks.map(|checks| squares() / checks) }
    }

    /// The comparison with the largest |ln(a_ij w_j/w_i)|, and what the others imply for it.
    fn revisit(&self, found: &Priorities) -> Option<Revisit> {
        let mut worst = (ROUNDING, None);
        for (one, other) in self.pairs() {
            let Some(said) = self.get(one, other) else { continue };
            let residual = log(said * found.weights[other] / found.weights[one]).abs();
            // Of two alike the first counts, whatever the last bits say.
            if residual > worst.0 + ROUNDING {
                worst = (residual, Some((one, other, said)));
            }
        }
        let (one, other, said) = worst.1?;
        let mut without = self.clone();
        without.set(one, other, None);
        let implied = without.solve().ok().map(|rest| rest.completed[one * self.size + other]);
        Some(Revisit { one, other, said, implied })
    }
}

impl Priorities {
    /// How many times as much `one` matters as `other`: as was said, or what makes the comparisons contradict each other
    /// least.
    ///
    /// # Panics
    /// Where there are no such things.
    #[must_use]
    pub fn ratio(&self, one: usize, other: usize) -> f64 {
        self.completed[one * self.weights.len() + other]
    }
}

/// The largest eigenvalue of a matrix of numbers above 0, with its eigenvectors to both sides.
struct Eigen {
    lambda: f64,
    right: Vec<f64>,
    left: Vec<f64>,
}

impl Eigen {
    /// By power iteration from `right` and `left`.
    fn of(matrix: &[f64], right: Vec<f64>, left: Vec<f64>) -> Self {
        let n = right.len();
        let right = power(right, |from, to| (0..n).map(|j| matrix[to * n + j] * from[j]).sum());
        let left = power(left, |from, to| (0..n).map(|j| matrix[j * n + to] * from[j]).sum());
        let product = |i: usize| (0..n).map(|j| left[i] * matrix[i * n + j] * right[j]).sum::<f64>();
        let unit: f64 = left.iter().zip(&right).map(|(left, right)| left * right).sum();
        let lambda = if n == 0 { 0.0 } else { (0..n).map(product).sum::<f64>() / unit };
        Self { lambda, right, left }
    }
}

/// The vector that `step` (its entry at a place, from the whole vector) maps to a multiple of itself.
fn power(mut vector: Vec<f64>, step: impl Fn(&[f64], usize) -> f64) -> Vec<f64> {
    for _ in 0..STEPS {
        let next = shares((0..vector.len()).map(|at| step(&vector, at)).collect());
        let moved = next.iter().zip(&vector).map(|(next, was)| (next - was).abs() / next).fold(0.0, f64::max);
        vector = next;
        if moved < 1e-14 {
            break;
        }
    }
    vector
}

/// Moves the `free` ratios of `matrix` to where its largest eigenvalue is smallest.
///
/// With u and w the eigenvectors to the left and right, the eigenvalue falls as ln a_ij moves towards ½ ln(u_j w_i/(u_i w_j)), for
/// each of them; it is convex in all these logarithms together, so a shorter step always helps where a whole one does not. How
/// far a step goes follows from how much the last one changed the way (Barzilai and Borwein 1988): where little was compared,
/// whole steps alone would take thousands.
fn complete(matrix: &mut [f64], n: usize, free: &[(usize, usize)]) -> Eigen {
    #[allow(clippy::cast_precision_loss)] // a handful
    let even = || vec![1.0 / n as f64; n];
    let ways = |found: &Eigen, matrix: &[f64]| -> Vec<f64> {
        let aim = |&(i, j): &(usize, usize)| {
            0.5 * log(found.left[j] * found.right[i] / (found.left[i] * found.right[j])) - log(matrix[i * n + j])
        };
        free.iter().map(aim).collect()
    };
    let mut found = Eigen::of(matrix, even(), even());
    let mut way = ways(&found, matrix);
    let mut length = 1.0;
    for _ in 0..COMPLETIONS {
        if way.iter().all(|way| way.abs() < 1e-12) {
            break;
        }
        let mut next = matrix.to_vec();
        for (&(i, j), way) in free.iter().zip(&way) {
            next[i * n + j] = matrix[i * n + j] * exp(length * way);
            next[j * n + i] = next[i * n + j].recip();
        }
        let moved = Eigen::of(&next, found.right.clone(), found.left.clone());
        // Near its smallest the eigenvalue differs by rounding alone, while the way still shows where to go.
        if moved.lambda <= found.lambda * (1.0 + 1e-13) {
            let left = ways(&moved, &next);
            let square: f64 = way.iter().map(|was| was * was).sum();
            let change: f64 = way.iter().zip(&left).map(|(was, is)| was * (was - is)).sum();
            length = if change > 0.0 { (length * square / change).clamp(0.5, FARTHEST) } else { 1.0 };
            matrix.copy_from_slice(&next);
            (found, way) = (moved, left);
        } else if length > 1e-3 {
            length *= 0.5;
        } else {
            // What is left to gain is below rounding.
            break;
        }
    }
    found
}

/// Numbers above 0 as parts of their sum.
fn shares(mut numbers: Vec<f64>) -> Vec<f64> {
    let sum: f64 = numbers.iter().sum();
    numbers.iter_mut().for_each(|number| *number /= sum);
    numbers
}

/// A positive definite matrix as the product of a triangle and its mirror image (Cholesky).
struct Factored {
    triangle: Vec<f64>,
    size: usize,
}

impl Factored {
    fn of(mut matrix: Vec<f64>, size: usize) -> Self {
        for column in 0..size {
            for row in column..size {
                let known: f64 = (0..column).map(|k| matrix[row * size + k] * matrix[column * size + k]).sum();
                let left = matrix[row * size + column] - known;
                matrix[row * size + column] =
                    if row == column { left.sqrt() } else { left / matrix[column * size + column] };
            }
        }
        Self { triangle: matrix, size }
    }

    /// Turns the right-hand sides into the solution.
    fn solve<'a>(&self, sides: &'a mut [f64]) -> &'a [f64] {
        let (n, triangle) = (self.size, &self.triangle);
        for row in 0..n {
            let known: f64 = (0..row).map(|k| triangle[row * n + k] * sides[k]).sum();
            sides[row] = (sides[row] - known) / triangle[row * n + row];
        }
        for row in (0..n).rev() {
            let known: f64 = (row + 1..n).map(|k| triangle[k * n + row] * sides[k]).sum();
            sides[row] = (sides[row] - known) / triangle[row * n + row];
        }
        sides
    }
}
