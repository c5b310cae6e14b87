import type { Ranking } from '@pianqu/shared/rankings/ranking.contract.ts'
import { mostLines } from '../ranking.search.ts'

/** Whose lines stand out: those chosen, else the first ones by place. */
export function chosenLines(asked: readonly string[] | undefined, { rows }: Pick<Ranking, 'rows'>): readonly string[] {
  if (asked) return asked
  return rows
    .filter(({ place }) => place !== null)
    .slice(0, mostLines)
    .map(({ code }) => code)
}

/** Takes a line off, or on; one too many pushes out the one that was chosen first. */
export function toggledLines(lines: readonly string[], code: string): string[] {
  if (lines.includes(code)) return lines.filter((line) => line !== code)
  return [...lines, code].slice(-mostLines)
}
