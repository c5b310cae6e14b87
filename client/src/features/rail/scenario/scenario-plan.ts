import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'

export const changeKinds = ['delay', 'drop', 'add', 'move'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const changeNames: Record<ChangeKind, string> = {
  delay: '推迟或提前',
  drop: '不建或停用',
  add: '增加站点',
  move: '移动站点',
}

/** One thing that a plan changes, as a person reads it. */
interface PlanChange {
  readonly kind: ChangeKind
  readonly index: number
  readonly text: string
}

const at = (longitude: number, latitude: number): string => `东经${longitude}°、北纬${latitude}°`

function delayWords({
  to,
  months = 0,
}: {
  readonly to?: Day | undefined
  readonly months?: number | undefined
}): string {
  if (to) return `改到${to}开通`
  return months < 0 ? `提前${-months}个月开通` : `推迟${months}个月开通`
}

/** Everything a plan changes, in the order in which it is applied. */
export function changesOf(plan: RailScenario, names: ReadonlyMap<string, string>): PlanChange[] {
  const name = (code: string) => names.get(code) ?? code
  return [
    ...(plan.drop ?? []).map((code, index) => ({ kind: 'drop' as const, index, text: `${name(code)}不建或停用` })),
    ...(plan.delay ?? []).map((delay, index) => ({
      kind: 'delay' as const,
      index,
      text: `${name(delay.code)}${delayWords(delay)}`,
    })),
    ...(plan.move ?? []).map(({ code, to }, index) => ({
      kind: 'move' as const,
      index,
      text: `${name(code)}移到${at(...to)}`,
    })),
    ...(plan.add ?? []).map((added, index) => ({ kind: 'add' as const, index, text: addedWords(added, index) })),
  ]
}

function addedWords(added: NonNullable<RailScenario['add']>[number], index: number): string {
  if (!('longitude' in added)) return `增加拟增${index + 1}（${at(...added)}）`
  const { name = `拟增${index + 1}`, longitude, latitude, openedOn } = added
  return `增加${name}（${at(longitude, latitude)}${openedOn ? `，${openedOn}开通` : ''}）`
}

/** The plan with one more change of each kind that is given. */
export function withChange(plan: RailScenario, change: RailScenario): RailScenario {
  const joined = Object.fromEntries(
    changeKinds.flatMap((kind) => {
      const all = [...(plan[kind] ?? []), ...(change[kind] ?? [])]
      return all.length > 0 ? [[kind, all]] : []
    }),
  )
  // Each kind keeps the elements that its own schema let in.
  return joined as RailScenario
}

/** The plan without one change; undefined when nothing is left. */
export function withoutChange(plan: RailScenario, { kind, index }: Pick<PlanChange, 'kind' | 'index'>) {
  const rest = withChange({ ...plan, [kind]: (plan[kind] ?? []).filter((_, place) => place !== index) }, {})
  return Object.keys(rest).length > 0 ? rest : undefined
}

/** How many things a plan changes. */
export const changeCount = (plan: RailScenario): number =>
  changeKinds.reduce((sum, kind) => sum + (plan[kind]?.length ?? 0), 0)
