import { type AdjustmentKind, adjustmentKindNames, type ListState, listStateNames } from './adjustment.schema.ts'

const fittingStates: Record<AdjustmentKind, readonly ListState[]> = {
  watch: ['listed'],
  unwatch: ['watched'],
  remove: ['listed', 'watched'],
  admit: ['candidate'],
}

/** Why an area in this state cannot be adjusted so; null where it can. `null` is a code that nobody has. */
export function fittingFault(kind: AdjustmentKind, name: string, state: ListState | null): string | null {
  const wanted = fittingStates[kind]
  if (state !== null && wanted.includes(state)) return null
  const now = state === null ? '既不在名单也不在候选中' : `届时为「${listStateNames[state]}」`
  return `${name}${now}，只有「${wanted.map((one) => listStateNames[one]).join('」或「')}」的可以${adjustmentKindNames[kind]}`
}
