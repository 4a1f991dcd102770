//! Grids: numbers in rows and columns, for the methods that compare everything with everything.

/// Cells in rows and columns; what lies outside reads as nothing at all, the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid<T> {
    columns: usize,
    cells: Vec<T>,
}

impl<T: Copy + Default> Grid<T> {
    /// A grid of defaults.
    #[must_use]
    pub fn new(rows: usize, columns: usize) -> Self {
        Self { columns, cells: vec![T::default(); rows * columns] }
    }

    /// A square grid with each cell as `cell` of its row and column says.
    #[must_use]
    pub fn square(size: usize, cell: &dyn Fn(usize, usize) -> T) -> Self {
        let cells = (0..size * size).map(|at| cell(at / size, at % size)).collect();
        Self { columns: size, cells }
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.cells.len().checked_div(self.columns).unwrap_or_default()
    }

    /// The cell; the default outside.
    #[must_use]
    pub fn at(&self, row: usize, column: usize) -> T {
        self.row(row).get(column).copied().unwrap_or_default()
    }

    /// Writes the cell; outside, nothing.
    pub fn put(&mut self, row: usize, column: usize, value: T) {
        if column < self.columns
            && let Some(cell) = self.cells.get_mut(row * self.columns + column)
        {
            *cell = value;
        }
    }

    /// The cells of a row; none outside.
    #[must_use]
    pub fn row(&self, row: usize) -> &[T] {
        self.cells.get(row * self.columns..(row + 1) * self.columns).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outside_there_is_nothing() {
        let mut grid = Grid::square(2, &|row, column| 10 * row + column);
        grid.put(1, 2, 99);
        grid.put(2, 0, 99);
        assert_eq!((grid.row(0), grid.row(1), grid.row(2)), (&[0, 1][..], &[10, 11][..], &[][..]));
        assert_eq!((grid.at(1, 1), grid.at(0, 2), grid.at(5, 5), grid.rows()), (11, 0, 0, 2));
        assert_eq!(Grid::<f64>::new(0, 0).rows(), 0);
    }
}
