import type { Import } from './imports-of.ts'

type Targets = ReadonlyMap<string, readonly string[]>

/** What is left when files are taken away that import nothing that is left, again and again. */
function notOnTheGround(targets: Targets): Set<string> {
  const left = new Set(targets.keys())
  for (let before = left.size + 1; left.size < before; ) {
    before = left.size
    for (const file of left) if (!targets.get(file)?.some((to) => left.has(to))) left.delete(file)
  }
  return left
}

function shortestWayBack(targets: Targets, start: string): string[] | undefined {
  const ways = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const to of targets.get(way.at(-1) ?? start) ?? []) {
      if (to === start) return [...way, start]
      if (!seen.has(to)) ways.push([...way, to])
      seen.add(to)
    }
  }
  return undefined
}

/** Ways along imports that come back to where they began, each told once, from the file that comes first by name. */
export function circlesOf(imports: readonly Import[]): string[] {
  const targets = new Map<string, string[]>()
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to])
  return [...notOnTheGround(targets)].flatMap((file) => {
    const way = shortestWayBack(targets, file)
    return way?.every((other) => other >= file) ? [way.join(' → ')] : []
  })
}
