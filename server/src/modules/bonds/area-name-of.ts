import type { InsidePart } from '@pianqu/shared/bonds/inside-amount.ts'

/** What a project is told to lie in: its own area, or those that the projects of its package bring its money to. */
export function areaNameOf(
  areas: ReadonlyMap<string, string>,
  own: string | null,
  inside: readonly InsidePart[],
): string | null {
  const codes = own === null ? [...new Set(inside.map(({ code }) => code))].sort() : [own]
  return codes.map((code) => areas.get(code) ?? code).join('、') || null
}
