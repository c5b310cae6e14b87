/** A cell of the schematic map: its centre in the units of the drawing. */
export interface Tile {
  readonly x: number
  readonly y: number
}

export interface TileLayout {
  readonly width: number
  readonly height: number
  readonly tiles: readonly Tile[]
}

/** One cell: pointy at the top, a little taller than regular so that three lines of text fit. */
export const cell = { width: 81, height: 104, rise: 79 } as const

/** How many cells stand in a row, so that the whole is about half again as wide as high. */
export function columnsFor(count: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(count * 1.5)))
}

/** Rows of equal cells, every second one shifted by half a cell; the order is the order of the list. */
export function tileLayout(count: number, columns = columnsFor(count)): TileLayout {
  const tiles = Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns)
    const shift = row % 2 === 1 ? cell.width / 2 : 0
    return { x: cell.width / 2 + (index % columns) * cell.width + shift, y: cell.height / 2 + row * cell.rise }
  })
  const rows = Math.ceil(count / columns)
  return {
    width: columns * cell.width + (rows > 1 ? cell.width / 2 : 0),
    height: rows === 0 ? 0 : cell.height + (rows - 1) * cell.rise,
    tiles,
  }
}

/** The corners of a cell around its centre, kept off its neighbours by a hair. */
export function cellCorners({ x, y }: Tile): string {
  const half = cell.width / 2 - 1.5
  const top = cell.height / 2 - 1.5
  const shoulder = cell.rise - cell.height / 2 - 1
  return [
    [0, -top],
    [half, -shoulder],
    [half, shoulder],
    [0, top],
    [-half, shoulder],
    [-half, -shoulder],
  ]
    .map(([dx = 0, dy = 0]) => `${x + dx},${y + dy}`)
    .join(' ')
}

const longest = 6

/** Names that fit a cell; where two would read the same, their ends are kept instead. */
export function shortNames(names: readonly string[]): string[] {
  const heads = names.map((name) => [...name].slice(0, longest).join(''))
  return names.map((name, index) => {
    const head = heads[index] ?? name
    const isShared = heads.filter((other) => other === head).length > 1
    const letters = [...name]
    return isShared && letters.length > longest ? [...letters.slice(0, 2), ...letters.slice(-3)].join('') : head
  })
}
